#include <string>

#include "store/storage_contract.h"

namespace rondo::test {
namespace {

Write put(std::string collection, std::string key, std::string bytes) {
  return {std::move(collection), std::move(key), std::move(bytes)};
}

Write drop(std::string collection, std::string key) {
  return {std::move(collection), std::move(key), std::nullopt};
}

std::string all_bytes() {
  std::string bytes;
  for (int value = 0; value < 256; ++value) bytes += static_cast<char>(value);
  return bytes;
}

Batch many(int count) {
  Batch batch;
  for (int i = 0; i < count; ++i) {
    batch.writes.push_back(put("many", std::to_string(1000 + i), std::string(100, 'x')));
  }
  return batch;
}

std::vector<Stored> many_stored(int count) {
  std::vector<Stored> stored;
  for (const Write& write : many(count).writes) stored.push_back({write.key, *write.bytes});
  return stored;
}

}  // namespace

std::vector<ContractCase> storage_contract() {
  const ReopenStep reopen;
  return {
      {"a collection that was never written is empty", {ExpectStep{"a", {}}}},
      {"what is committed is there, at once and after reopening",
       {CommitStep{{{}, {put("a", "k", "v")}}}, ExpectStep{"a", {{"k", "v"}}}, reopen,
        ExpectStep{"a", {{"k", "v"}}}}},
      {"an empty commit is confirmed", {CommitStep{{}}, ExpectStep{"a", {}}}},
      {"records come sorted by the bytes of their keys",
       {CommitStep{{{},
                    {put("a", "b", "2"), put("a", "\U0001F600", "5"), put("a", "\uFF5E", "4"),
                     put("a", "B", "1"), put("a", "ba", "3")}}},
        ExpectStep{"a",
                   {{"B", "1"}, {"b", "2"}, {"ba", "3"}, {"\uFF5E", "4"}, {"\U0001F600", "5"}}}}},
      {"a key is replaced and removed",
       {CommitStep{{{}, {put("a", "k", "1"), put("a", "l", "1")}}},
        CommitStep{{{}, {put("a", "k", "2"), drop("a", "l")}}}, ExpectStep{"a", {{"k", "2"}}},
        reopen, ExpectStep{"a", {{"k", "2"}}}}},
      {"removing what is not there is no failure",
       {CommitStep{{{}, {drop("a", "k")}}}, ExpectStep{"a", {}}}},
      {"of several writes of a key in one commit the last one counts",
       {CommitStep{{{}, {put("a", "k", "1"), drop("a", "k"), put("a", "k", "2")}}},
        CommitStep{{{}, {put("a", "l", "1"), drop("a", "l")}}}, ExpectStep{"a", {{"k", "2"}}}}},
      {"collections are apart, also where their names begin alike",
       {CommitStep{{{}, {put("a", "k", "1"), put("ab", "k", "2"), put("a/b", "k", "3")}}},
        ExpectStep{"a", {{"k", "1"}}}, ExpectStep{"ab", {{"k", "2"}}},
        ExpectStep{"a/b", {{"k", "3"}}}}},
      {"one commit writes several collections",
       {CommitStep{{{}, {put("a", "k", "1"), put("b", "k", "2")}}}, reopen,
        ExpectStep{"a", {{"k", "1"}}}, ExpectStep{"b", {{"k", "2"}}}}},
      {"clearing takes a whole collection and only that",
       {CommitStep{{{}, {put("a", "k", "1"), put("a", "l", "2"), put("ab", "k", "3")}}},
        CommitStep{{{"a"}, {}}}, ExpectStep{"a", {}}, ExpectStep{"ab", {{"k", "3"}}}, reopen,
        ExpectStep{"a", {}}, ExpectStep{"ab", {{"k", "3"}}}}},
      {"clearing comes before the writes of the same commit",
       {CommitStep{{{}, {put("a", "k", "1"), put("a", "l", "2")}}},
        CommitStep{{{"a"}, {put("a", "l", "3")}}}, ExpectStep{"a", {{"l", "3"}}}}},
      {"any bytes come back as they were",
       {CommitStep{{{}, {put("a", "all", all_bytes()), put("a", "none", "")}}}, reopen,
        ExpectStep{"a", {{"all", all_bytes()}, {"none", ""}}}}},
      {"any text can be a key",
       {CommitStep{{{},
                    {put("عائشة", "王小明", "1"), put("عائشة", std::string("a\0b", 3), "2"),
                     put("عائشة", "\uFEFFmark", "3"), put("عائشة", "a/b\n", "4")}}},
        reopen,
        ExpectStep{"عائشة",
                   {{std::string("a\0b", 3), "2"},
                    {"a/b\n", "4"},
                    {"王小明", "1"},
                    {"\uFEFFmark", "3"}}}}},
      {"a big value",
       {CommitStep{{{}, {put("a", "big", std::string(3000000, 'z'))}}}, reopen,
        ExpectStep{"a", {{"big", std::string(3000000, 'z')}}}}},
      {"many records in one commit",
       {CommitStep{many(2000)}, reopen, ExpectStep{"many", many_stored(2000)}}},
      {"commits asked for together are done in their order",
       {CommitTogetherStep{{{{}, {put("a", "k", "1")}},
                            {{}, {put("a", "k", "2"), put("a", "l", "2")}},
                            {{}, {drop("a", "l")}},
                            {{}, {put("a", "k", "4")}}}},
        ExpectStep{"a", {{"k", "4"}}}, reopen, ExpectStep{"a", {{"k", "4"}}}}},
      {"a load sees the commit asked for before it",
       {CommitAndExpectStep{{{}, {put("a", "k", "1")}}, {"a", {{"k", "1"}}}},
        CommitAndExpectStep{{{"a"}, {}}, {"a", {}}}}},
  };
}

}  // namespace rondo::test
