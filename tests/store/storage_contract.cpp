#include "store/storage_contract.h"

#include <cstddef>
#include <utility>

namespace rondo::test {
namespace {

std::string differing(const ExpectStep& expected, const std::vector<Stored>& found) {
  if (found == expected.records) return "";
  std::string text = "collection \"" + expected.collection + "\" holds " +
                     std::to_string(found.size()) + " records instead of " +
                     std::to_string(expected.records.size());
  for (const Stored& record : found) {
    text += "; \"" + record.key + "\" = " + std::to_string(record.bytes.size()) + " bytes";
    if (text.size() > 300) break;
  }
  return text;
}

// Carries out the cases; keeps itself alive through the callbacks that it waits for.
class Run : public std::enable_shared_from_this<Run> {
 public:
  Run(OpenStorage open, ContractReport report, std::function<void()> finished)
      : open_(std::move(open)), report_(std::move(report)), finished_(std::move(finished)) {}

  void next_case() {
    if (case_ == cases_.size()) {
      storage_.reset();
      finished_();
      return;
    }
    storage_.reset();
    storage_ = open_(true);
    step_ = 0;
    next_step("");
  }

 private:
  // Goes on after a step that ended with `failure`.
  void next_step(const std::string& failure) {
    const ContractCase& current = cases_[case_];
    if (!failure.empty() || step_ == current.steps.size()) {
      report_(current.name, failure);
      ++case_;
      next_case();
      return;
    }
    const ContractStep& step = current.steps[step_++];
    std::visit([this](const auto& one) { carry_out(one); }, step);
  }

  void carry_out(const CommitStep& step) {
    storage_->commit(step.batch, [self = shared_from_this()](const Result<Done>& done) {
      self->next_step(done ? "" : "a commit was refused: " + done.error().key);
    });
  }

  void carry_out(const CommitTogetherStep& step) {
    const auto answered = std::make_shared<std::size_t>(0);
    const std::size_t count = step.batches.size();
    for (std::size_t at = 0; at < count; ++at) {
      storage_->commit(step.batches[at],
                       [self = shared_from_this(), answered, at, count](const Result<Done>& done) {
                         const bool in_order = *answered == at && done.ok();
                         ++*answered;
                         if (!in_order) self->together_failure_ = "answered out of order";
                         if (*answered == count) {
                           self->next_step(std::exchange(self->together_failure_, ""));
                         }
                       });
    }
  }

  void carry_out(const ExpectStep& step) {
    storage_->load(step.collection,
                   [self = shared_from_this(), step](Result<std::vector<Stored>> loaded) {
                     self->next_step(loaded ? differing(step, *loaded)
                                            : "a load was refused: " + loaded.error().key);
                   });
  }

  void carry_out(const CommitAndExpectStep& step) {
    storage_->commit(step.batch, [self = shared_from_this()](const Result<Done>& done) {
      if (!done) self->together_failure_ = "a commit was refused: " + done.error().key;
      self->committed_ = true;
    });
    storage_->load(step.expect.collection, [self = shared_from_this(), expect = step.expect](
                                               Result<std::vector<Stored>> loaded) {
      std::string failure = std::exchange(self->together_failure_, "");
      if (!std::exchange(self->committed_, false)) failure = "the load was answered first";
      if (failure.empty() && !loaded) failure = "a load was refused: " + loaded.error().key;
      self->next_step(failure.empty() ? differing(expect, *loaded) : failure);
    });
  }

  void carry_out(const ReopenStep&) {
    storage_.reset();
    storage_ = open_(false);
    next_step("");
  }

  OpenStorage open_;
  ContractReport report_;
  std::function<void()> finished_;
  const std::vector<ContractCase> cases_ = storage_contract();
  std::size_t case_ = 0;
  std::size_t step_ = 0;
  bool committed_ = false;
  std::string together_failure_;
  std::unique_ptr<Storage> storage_;
};

}  // namespace

void run_storage_contract(OpenStorage open, ContractReport report, std::function<void()> finished) {
  std::make_shared<Run>(std::move(open), std::move(report), std::move(finished))->next_case();
}

}  // namespace rondo::test
