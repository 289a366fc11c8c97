// What the mirror costs a frame before the browser hears of anything: recording the tree, its hash,
// comparing it with the one shown last and writing the HTML of what differs. Its peer does without
// the comparing: it takes all elements away and makes them anew, as a page does that is simply
// written again. Setting the attributes is the browser's part, which grid_bench.mjs measures. Not a
// test: nothing depends on its times. Run it from an optimized build, native or under Node.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "access/html.h"
#include "access/tree.h"

namespace rondo::access {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 201;
constexpr int kRowNodes = 9;

double us_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// What differs from the tree of generation 0.
enum class Changed { nothing, one_node, every_node };

class Recorder {
 public:
  Recorder(Tree& tree, Changed changed, int generation)
      : tree_(tree), changed_(changed), generation_(generation) {}

  // A list of people as the screen People records it: about `wanted` nodes, most of them in rows.
  void page(int wanted) {
    tree_.clear();
    tree_.open(node("main", Role::main, ""));
    tree_.add(node("title", Role::heading, "People"));
    tree_.add(node("find", Role::search_field, "Find a person, site or topic"));
    tree_.add(node("add", Role::button, "Add person"));
    Node table = node("table", Role::table, "People");
    table.row_count = 10'000;
    tree_.open(std::move(table));
    for (int row = 0; (row + 1) * kRowNodes + 5 <= wanted; ++row) person(row);
    tree_.close();
    tree_.close();
  }

 private:
  Node node(std::string_view name, Role role, std::string said) {
    Node made{.id = make_id(scope_, name), .role = role};
    made.name = std::move(said);
    made.focusable = interactive(role);
    const auto at = static_cast<float>(tree_.nodes().size());
    made.rect = {240, 60 + at * 6, 400, 54};
    made.clip = {208, 56, 1072, 744};
    const bool differs = changed_ == Changed::every_node ||
                         (changed_ == Changed::one_node && tree_.nodes().size() == 20);
    if (differs) made.description = "Changed " + std::to_string(generation_) + " times";
    return made;
  }

  void cell(std::string_view name, Role inside, const std::string& said) {
    tree_.open(node(std::string(name) + "-cell", Role::cell, ""));
    tree_.add(node(name, inside, said));
    tree_.close();
  }

  void person(int row) {
    const NodeId page = scope_;
    scope_ = make_id(page, "P" + std::to_string(row));
    const std::string name = "Amara Okafor " + std::to_string(row);
    Node line = node("row", Role::row, "");
    line.row = row + 2;
    tree_.open(std::move(line));
    cell("mark", Role::checkbox, "Select " + name);
    cell("choose", Role::button, name);
    cell("email", Role::button, "Email of " + name);
    cell("topics", Role::text, "Restorative circles, Family engagement");
    tree_.close();
    scope_ = page;
  }

  Tree& tree_;
  Changed changed_;
  int generation_;
  NodeId scope_ = 1;
};

// What would go to the page; counted, so that no part of the work can be left out.
struct Page {
  std::size_t steps = 0, bytes = 0;

  void write(const Node& node) {
    const Html html = to_html(node);
    ++steps;
    bytes += html.tag.size() + html.text.size();
    for (const auto& [name, value] : html.attributes) bytes += name.size() + value.size();
  }
};

void show_difference(const Tree& before, const Tree& after, Page& page) {
  for (const Step& step : diff(before, after)) {
    if (step.kind == Step::Kind::change) page.write(*before.find(step.id));
    const bool written = step.kind == Step::Kind::create || step.kind == Step::Kind::change;
    if (written) page.write(*after.find(step.id));
    ++page.steps;
  }
}

void show_anew(const Tree& before, const Tree& after, Page& page) {
  for (const Node& node : before.nodes()) page.steps += node.parent == 0 ? 1 : 0;
  for (const Node& node : after.nodes()) {
    page.write(node);
    ++page.steps;  // its place
  }
}

struct Figures {
  std::vector<double> record, hash, compare, frame, anew;
  std::size_t nodes = 0, steps = 0, steps_anew = 0;
};

Figures measure(int wanted, Changed changed) {
  Figures figures;
  Tree shown;
  Recorder(shown, Changed::nothing, 0).page(wanted);
  std::uint64_t shown_hash = shown.hash();
  std::size_t bytes = 0;
  Tree tree;  // kept, as the page keeps its own
  for (int run = 0; run < kRuns; ++run) {
    const Clock::time_point start = Clock::now();
    Recorder(tree, changed, run).page(wanted);
    figures.record.push_back(us_since(start));

    const Clock::time_point hashing = Clock::now();
    const std::uint64_t hash = tree.hash();
    figures.hash.push_back(us_since(hashing));

    Page whole;
    const Clock::time_point writing = Clock::now();
    show_anew(shown, tree, whole);
    figures.anew.push_back(figures.record.back() + us_since(writing));

    // With equal hashes the frame ends here.
    Page page;
    const Clock::time_point comparing = Clock::now();
    if (hash != shown_hash) {
      show_difference(shown, tree, page);
      shown = tree;
    }
    figures.compare.push_back(us_since(comparing));
    figures.frame.push_back(figures.record.back() + figures.hash.back() + figures.compare.back());

    figures.nodes = tree.nodes().size();
    figures.steps = page.steps;
    figures.steps_anew = whole.steps;
    bytes += page.bytes + whole.bytes;
    shown_hash = hash;
  }
  if (bytes == 0) std::abort();
  return figures;
}

void report(const char* what, const Figures& figures) {
  std::printf(
      "%4zu nodes, %-7s changed: record %7.1f, hash %6.1f, compare %7.1f, frame %7.1f us; "
      "all anew %7.1f us, ratio %.2f; steps %zu of %zu\n",
      figures.nodes, what, median(figures.record), median(figures.hash), median(figures.compare),
      median(figures.frame), median(figures.anew), median(figures.frame) / median(figures.anew),
      figures.steps, figures.steps_anew);
  std::fflush(stdout);
}

}  // namespace
}  // namespace rondo::access

int main() {
  using rondo::access::Changed;
  for (const int nodes : {200, 900}) {
    report("nothing", rondo::access::measure(nodes, Changed::nothing));
    report("one", rondo::access::measure(nodes, Changed::one_node));
    report("all", rondo::access::measure(nodes, Changed::every_node));
  }
}
