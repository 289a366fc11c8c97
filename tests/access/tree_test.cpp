#include "access/tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

using namespace rondo::access;

namespace {

Node named(NodeId id, Role role, std::string name) {
  Node node{.id = id, .role = role};
  node.name = std::move(name);
  return node;
}

// What a page does with the steps: children in order under each parent.
class Page {
 public:
  void apply(const std::vector<Step>& steps, const Tree& tree) {
    for (const Step& step : steps) {
      switch (step.kind) {
        case Step::Kind::remove:
          remove(step.id);
          break;
        case Step::Kind::create:
        case Step::Kind::change:
          nodes_[step.id] = *tree.find(step.id);
          break;
        case Step::Kind::place:
          place(step, tree.find(step.id)->layer);
          break;
      }
    }
  }

  // Layer and parent to children, as the page has them.
  using Order = std::map<std::pair<int, NodeId>, std::vector<NodeId>>;
  Order order() const {
    Order seen;
    for (const auto& [key, ids] : children_) {
      if (!ids.empty()) seen[key] = ids;
    }
    return seen;
  }
  const std::map<NodeId, Node>& nodes() const { return nodes_; }
  int placed = 0;

 private:
  void remove(NodeId id) {
    for (auto& [key, ids] : children_)
      ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
    std::vector<NodeId> inner;
    for (const auto& [key, ids] : children_) {
      if (key.second == id) inner = ids;
    }
    for (const NodeId child : inner) remove(child);
    nodes_.erase(id);
  }

  void place(const Step& step, int layer) {
    ++placed;
    for (auto& [key, ids] : children_) {
      ids.erase(std::remove(ids.begin(), ids.end(), step.id), ids.end());
    }
    std::vector<NodeId>& ids = children_[{layer, step.parent}];
    auto at = ids.begin();
    if (step.previous != 0) {
      at = std::find(ids.begin(), ids.end(), step.previous);
      REQUIRE(at != ids.end());
      ++at;
    }
    ids.insert(at, step.id);
  }

  std::map<std::pair<int, NodeId>, std::vector<NodeId>> children_;
  std::map<NodeId, Node> nodes_;
};

Page::Order order_of(const Tree& tree) {
  Page::Order order;
  for (const Node& node : tree.nodes()) order[{node.layer, node.parent}].push_back(node.id);
  return order;
}

// A random tree over few ids, so that the next one shares many with it.
Tree random_tree(std::mt19937& random) {
  Tree tree;
  std::vector<NodeId> ids(12);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<NodeId>(i + 1);
  std::shuffle(ids.begin(), ids.end(), random);
  ids.resize(4 + random() % 8);
  int open = 0;
  for (const NodeId id : ids) {
    const Role role = random() % 4 == 0 ? Role::group : Role::list;
    const Node node = named(id, role, std::to_string(random() % 3));
    if (random() % 3 == 0) {
      tree.open(node);
      ++open;
    } else {
      tree.add(node);
    }
    if (open > 0 && random() % 3 == 0) {
      tree.close();
      --open;
    }
  }
  while (open-- > 0) tree.close();
  return tree;
}

}  // namespace

TEST_CASE("ids come from names and scopes, never from order") {
  CHECK(make_id(0, "import") == make_id(0, "import"));
  CHECK(make_id(0, "import") != make_id(0, "export"));
  CHECK(make_id(1, "import") != make_id(2, "import"));
  CHECK(make_id(0, "") != 0);
}

TEST_CASE("a repeated id is kept out of the tree and reported") {
  Tree tree;
  CHECK(tree.add(named(1, Role::button, "Import")) != nullptr);
  CHECK(tree.add(named(1, Role::button, "Export")) == nullptr);
  CHECK(tree.nodes().size() == 1);
  CHECK(tree.duplicates() == std::vector<NodeId>{1});
}

TEST_CASE("only controls need a name") {
  Tree tree;
  tree.add(named(1, Role::button, ""));
  tree.add(named(2, Role::group, ""));
  tree.add(named(3, Role::checkbox, "Approved"));
  CHECK(tree.unnamed() == std::vector<NodeId>{1});
}

TEST_CASE("a layer stands outside of what is open below it") {
  Tree tree;
  tree.open(named(1, Role::main, ""));
  tree.push_layer();
  Node dialog = named(2, Role::dialog, "Rename");
  dialog.modal = true;
  tree.open(dialog);
  tree.add(named(3, Role::button, "Close"));
  tree.close();
  tree.pop_layer();
  tree.add(named(4, Role::text, "after"));
  tree.close();
  CHECK(tree.find(2)->parent == 0);
  CHECK(tree.find(2)->layer == 1);
  CHECK(tree.find(3)->parent == 2);
  CHECK(tree.find(4)->parent == 1);
  CHECK(tree.find(4)->layer == 0);
  CHECK(tree.modal_layer() == 1);
}

TEST_CASE("the hash follows every field that a page shows") {
  const Node base = named(1, Role::slider, "Weight");
  std::vector<Node> others(13, base);
  others[0].name = "Load";
  others[1].value = "3";
  others[2].description = "hint";
  others[3].check = Check::on;
  others[4].expand = Expand::open;
  others[5].disabled = true;
  others[6].invalid = true;
  others[7].rect.x = 4;
  others[8].clip.height = 9;
  others[9].number = 2;
  others[10].options.push_back({"a", "A"});
  others[11].current = true;
  others[12].row = 3;
  for (const Node& other : others) CHECK(hash(other) != hash(base));
}

TEST_CASE("equal trees differ in no step") {
  std::mt19937 random(7);
  const Tree tree = random_tree(random);
  CHECK(diff(tree, tree).empty());
}

TEST_CASE("moving one child places that child alone") {
  Tree before, after;
  for (const NodeId id : {1U, 2U, 3U, 4U, 5U}) before.add(named(id, Role::text, "t"));
  for (const NodeId id : {5U, 1U, 2U, 3U, 4U}) after.add(named(id, Role::text, "t"));
  const std::vector<Step> steps = diff(before, after);
  CHECK(steps == std::vector<Step>{{Step::Kind::place, 5, 0, 0}});
}

TEST_CASE("another role needs another element") {
  Tree before, after;
  before.add(named(1, Role::text, "Import"));
  after.add(named(1, Role::button, "Import"));
  const std::vector<Step> steps = diff(before, after);
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].kind == Step::Kind::remove);
  CHECK(steps[1].kind == Step::Kind::create);
  CHECK(steps[2].kind == Step::Kind::place);
}

TEST_CASE("the steps turn any page into any other") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Page page;
    Tree before;
    for (int round = 0; round < 4; ++round) {
      const Tree after = random_tree(random);
      page.apply(diff(before, after), after);
      REQUIRE(page.order() == order_of(after));
      REQUIRE(page.nodes().size() == after.nodes().size());
      for (const Node& node : after.nodes()) REQUIRE(page.nodes().at(node.id) == node);
      before = after;
    }
  }
}
