// Places for sessions: those that sites and events name, which of them suit a pair, and who has one
// when. Where one session at a time is held stands in `places` of a site or an event, where several
// are (a library, a video call) in `shared_places`, a line each. A session holds its place as text;
// a place that nobody has named is anybody's business and never taken.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/program.h"

namespace rondo {

struct MeetingPlace {
  // As a session holds it. A site's has the site's name behind it where the program has several:
  // "Library, North High".
  std::string name;
  bool shared = false;  // holds several sessions at once

  bool operator==(const MeetingPlace&) const = default;
};

// Every place of a program by the names that it goes by. Points into the program and is good as
// long as that stays as it is. Made in O(places).
class PlaceBook {
 public:
  explicit PlaceBook(const Program& program);

  // Where the two of a match can meet, the most fitting first. Of one site: what that site has,
  // then what the event names. Of two sites: what the event names, those for several first, because
  // there a video call stands; then what the mentor's site has, whose time is the scarcer, then the
  // mentee's. Empty when nobody has named any, or the match is not there.
  std::vector<MeetingPlace> places_for(const MatchId& match) const;

  // Whether both would be in one place at once that does not hold several. Ways of writing it that
  // have the same name_key are one place, and a place of the pair's own sites needs no site's name.
  bool share_place(const Session& one, const Session& other) const;

  // The session that has the place of this planned one at its time; empty: none. `id` is its own.
  // O(sessions).
  SessionId who_has_place(const SessionId& id, const Session& session) const;

  // Of places_for, those that neither a session of the program nor one of `proposed` has at the
  // time of this one. `id` is its own. O(sessions).
  std::vector<std::string> free_places(const SessionId& id, const Session& session,
                                       const std::vector<Session>& proposed = {}) const;

 private:
  // The key is that of the whole name, so that two who write it differently are found in one place.
  struct Whereabouts {
    std::string key;  // empty: nowhere
    bool exclusive = false;
  };
  using Names = std::map<std::string, Whereabouts>;  // name_key -> the place that it means

  void add_site(const SiteId& id, const Site& site);
  void add_event(const EventId& id, const Event& event);
  Whereabouts where(const Session& session) const;
  static bool collide(const Whereabouts& one, const Whereabouts& other);

  const Program& program_;
  std::map<EventId, Names> of_event_;
  std::map<SiteId, Names> of_site_;  // without the site's name
  Names everywhere_;                 // with it, also with one that the site had before
};

}  // namespace rondo
