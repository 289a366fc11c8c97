// Topics, and the pools that people tick.
#include "app/execute.h"
#include "app/naming.h"
#include "app/removals.h"
#include "edit/joining.h"

namespace rondo {
namespace {

// Whether `above` is `id` itself or stands below it, so that putting `id` under it makes a circle.
bool is_below(const Table<Topic>& topics, const TopicId& id, TopicId above) {
  for (std::size_t steps = 0; steps <= topics.size() && !above.empty(); ++steps) {
    if (above == id) return true;
    const Topic* topic = topics.find(above);
    above = topic == nullptr ? TopicId() : topic->focus_area;
  }
  return false;
}

// A spelling that another topic goes by, or empty. Two topics with one synonym could not be told
// apart in a sheet.
std::string taken_synonym(const Table<Topic>& topics, const TopicId& id, const Topic& topic) {
  for (const auto& [other_id, other] : topics) {
    if (other_id == id) continue;
    for (const std::string& synonym : topic.synonyms) {
      const std::string folded = fold(synonym);
      if (fold(other.name) == folded) return synonym;
      for (const std::string& taken : other.synonyms) {
        if (fold(taken) == folded) return synonym;
      }
    }
  }
  return {};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::PutTopic& command) {
  const Table<Topic>& topics = bench.state.program.topics;
  Result<std::string> name = tidy_name(topics, command.id, command.topic.name);
  if (!name) return name.error();
  if (!command.id.empty() && is_below(topics, command.id, command.topic.focus_area)) {
    return Error{"error.topic_circle", {arg("name", *name)}};
  }
  if (std::string taken = taken_synonym(topics, command.id, command.topic); !taken.empty()) {
    return Error{"error.name_taken", {arg("name", taken)}};
  }
  const bool adds = command.id.empty();
  const TopicId id = adds ? new_id<TopicId>(bench.random) : command.id;
  Topic topic = command.topic;
  topic.name = *name;
  keep_old_name(topics.find(id), topic.name, topic.synonyms);
  return bench.edit(
      {adds ? "step.add_topic" : "step.edit_topic", {arg("name", topic.name)}},
      [&](Transaction& edit) { edit.put(id, topic); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::RemoveTopic& command) {
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::JoinTopics& command) {
  return bench.edit(
      {"step.join_topics", {arg("name", name_in(bench.state.program.topics, command.kept))}},
      [&](Transaction& edit) { join_topics(edit, command.kept, command.other); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::KeepTopicsApart& command) {
  const Table<Topic>& topics = bench.state.program.topics;
  const Topic* found = topics.find(command.topic);
  const std::string other = name_in(topics, command.other);
  if (found == nullptr || other.empty()) return Done{};
  Topic topic = *found;
  topic.kept_apart.insert(other);
  return bench.edit(
      {"step.keep_topics_apart", {arg("name", topic.name), arg("other", other)}},
      [&](Transaction& edit) { edit.put(command.topic, topic); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PutPoolCategory& command) {
  Result<std::string> name =
      tidy_name(bench.state.program.pool_categories, command.id, command.category.name);
  if (!name) return name.error();
  const bool adds = command.id.empty();
  const PoolCategoryId id = adds ? new_id<PoolCategoryId>(bench.random) : command.id;
  return bench.edit(
      {adds ? "step.add_category" : "step.edit_category", {arg("name", *name)}},
      [&](Transaction& edit) { edit.put(id, PoolCategory{*name}); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::RemovePoolCategory& command) {
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::PutPool& command) {
  Result<std::string> name =
      tidy_name(bench.state.program.pools, command.id, command.pool.name,
                [&](const Pool& other) { return other.category == command.pool.category; });
  if (!name) return name.error();
  const bool adds = command.id.empty();
  const PoolId id = adds ? new_id<PoolId>(bench.random) : command.id;
  Pool pool = command.pool;
  pool.name = *name;
  keep_old_name(bench.state.program.pools.find(id), pool.name, pool.spellings);
  return bench.edit(
      {adds ? "step.add_pool" : "step.edit_pool", {arg("name", pool.name)}},
      [&](Transaction& edit) { edit.put(id, pool); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::RemovePool& command) {
  return edit_removal(bench, command);
}

Result<Done> execute(Workbench& bench, const command::JoinPools& command) {
  return bench.edit(
      {"step.join_pools", {arg("name", name_in(bench.state.program.pools, command.kept))}},
      [&](Transaction& edit) { join_pools(edit, command.kept, command.other); }, Tell::with_undo);
}

}  // namespace rondo
