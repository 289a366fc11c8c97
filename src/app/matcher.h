// Matcher: matching in slices, so that the page goes on drawing and answering, and weighing what
// another mentor would cost, for the explanation on screen. One thing at a time; a match comes
// first.
//
// A match may run while the program changes. What it is not about (a name, another event) does not
// disturb it. When its own event changes, it starts over: the coordinator asked for matches of this
// event as it is, and those of what it was a moment ago must not be recorded. When its event is
// removed or another program is opened, it is cancelled.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/result.h"
#include "match/run.h"
#include "match/weighing.h"

namespace rondo {

struct AppState;
struct Workbench;

class Matcher {
 public:
  // What the message counts as matched: all pairs of the answer, or those that were not there.
  enum class Answer : std::uint8_t { whole, what_is_new };

  // Why it can't be matched now; nothing where it can. error.match.running {event} while another
  // event is matched; those of missing_to_match().
  static std::optional<Error> obstacle(const AppState& state, const EventView& event);
  // The first slice is taken at once; small events need no other. Errors: those of obstacle() and
  // of Matching::start.
  // `sought`: the requests for whose sake it is asked; what it finds for them is told by name.
  Result<Done> start(Workbench& bench, const EventId& event, const std::set<RequestKey>& sought,
                     Answer answer);
  // Likewise, but waits its turn while another event is matched. What can't be matched is left out
  // without a word: nobody has asked for it. New pairs are a step of their own, told together with
  // the step that led to it, as are the requests for which nobody was found. Where all pairs stay
  // as they are, what was found belongs to that step, whatever was done since: there is nothing to
  // see, and to undo. It is forgotten where that step was undone meanwhile.
  void start_in_turn(Workbench& bench, const EventId& event);
  // Leaves the program as it was, and says so. Nothing happens when nothing runs.
  void cancel(Workbench& bench);
  // Puts into state.weighed what the request's other mentors would cost.
  void weigh(Workbench& bench, const EventId& event, const RequestKey& request);
  // One slice more of what is under way.
  void go_on(Workbench& bench);
  // Another program is open now.
  void forget(Workbench& bench);

 private:
  struct Asked {
    bool by_somebody = false;          // not by what was done before it
    bool tells_whole = false;          // Answer::whole
    std::set<RequestKey> sought = {};  // for whose sake, if for anybody's
  };

  Result<Done> begin(Workbench& bench, const EventId& event, Asked asked);
  void start_waiting(Workbench& bench);
  bool tells_besides(const Workbench& bench) const;
  void go_on_matching(Workbench& bench, std::int64_t slice_ms);
  bool follow_program(Workbench& bench);
  void finish(Workbench& bench);
  void go_on_weighing(Workbench& bench, std::int64_t slice_ms);

  std::optional<Matching> matching_;
  Asked asked_;
  std::uint64_t led_by_ = 0;  // where nobody asked, the step that led to it (History::latest())
  std::map<EventId, std::uint64_t> waiting_;  // to be matched after it, with what led to that
  int told_ = 0;  // the notice of the step that led to those in turn; 0: it was not told
  std::optional<Weighing> weighing_;
  EventId event_;  // these three are of what is under way
  RequestKey request_;
  std::uint64_t revision_ = 0;
  std::int64_t slice_ended_utc_ms_ = 0;
  std::shared_ptr<const EventAnswer> answer_;  // the matcher's latest
};

}  // namespace rondo
