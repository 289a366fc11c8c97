#include "app/app.h"
#include "base/local_time.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/execute.h"
#include "app/guest_visit.h"
#include "app/import_session.h"
#include "app/kiosk_hold.h"
#include "app/language.h"
#include "app/new_program.h"
#include "app/notice_visit.h"
#include "app/plan_visit.h"
#include "app/preference_visit.h"
#include "app/receive.h"
#include "app/shortcuts.h"
#include "app/sign_up_visit.h"
#include "codec/link.h"
#include "report/person_messages.h"

namespace rondo {
namespace {

constexpr std::string_view kRemembered[] = {"density", kLanguage, "sound", "text_size", "theme"};

// Screens ask for these by themselves; nobody has done anything.
template <class Kind>
constexpr bool kAskedByScreen =
    std::is_same_v<Kind, command::WeighMentors> || std::is_same_v<Kind, command::HoldPage>;
template <class Said>
constexpr bool kAskedByScreen<command::KeepTyped<Said>> = true;

}  // namespace

App::App(Services services, Storage& storage, const Clock& clock, Random& random)
    : services_(std::move(services)), clock_(clock), random_(random), store_(storage, clock) {
  state_.clock = &clock_;
  services_.files->on_received([this](FileOrigin origin, const std::vector<ReceivedFile>& files) {
    files_received(origin, files);
    services_.wake();
  });
  services_.addresses->on_changed([this](const std::string& address) {
    address_changed(address);
    services_.wake();
  });
  store_.on_save_state([this](SaveState save, const Error& error) {
    state_.save = save;
    state_.save_error = error;
    services_.addresses->ask_before_leaving(would_lose_something(state_));
    if (save == SaveState::saved) services_.windows->tell_saved(state_.program.id);
    services_.wake();
  });
  services_.windows->on_saved([this](const std::string& program) {
    saved_elsewhere(program);
    services_.wake();
  });
}

void App::start() {
  for (const std::string_view key : kRemembered) {
    state_.preferences.emplace(key, services_.preferences->read(key));
  }
  state_.languages = all_languages();
  speak(state_, services_);
  state_.page_address = services_.addresses->page();
  state_.can_share = services_.windows->can_share();
  come_to_held_kiosk();
  go_where(services_.addresses->current());
  show_new_program();
  store_.list([this](Result<std::vector<ProgramEntry>> listed) {
    show_last_program(std::move(listed));
    services_.wake();
  });
  list_replaced();
}

// Where that can't be read, there is nothing to offer; what can't be opened says so itself.
void App::list_replaced() {
  store_.list_replaced([this](Result<std::vector<ProgramEntry>> listed) {
    if (!listed) return;
    state_.replaced = std::move(*listed);
    services_.wake();
  });
}

// Where another window of this browser, or this one before it was loaded anew, is a shared screen.
// The hall's window is for everybody as it is.
void App::come_to_held_kiosk() {
  const std::optional<KioskHold> hold = kiosk_hold(*services_.preferences, clock_.now_utc_ms());
  if (!hold) return;
  state_.began_held = true;
  const Place asked = place_of(services_.addresses->current());
  if (asked.screen == Screen::event_projector) return;
  state_.place = {Screen::event_kiosk, hold->event.text()};
  services_.addresses->replace(address_of(state_.place));
  if (!(asked == state_.place)) bench().stay_in_kiosk();
}

// Once it is known what there is.
void App::settle_held_kiosk() {
  if (state_.place.screen != Screen::event_kiosk) return;
  const EventId event(state_.place.id);
  const std::optional<KioskHold> hold = kiosk_hold(*services_.preferences, clock_.now_utc_ms());
  if (bench().in_kiosk()) {
    // Loading it anew is no use of it.
    if (!hold || !(hold->event == event)) keep_kiosk_held();
  } else if (hold && state_.began_held) {
    release_kiosk(*services_.preferences, event);
    state_.place = {};
    services_.addresses->replace(address_of(state_.place));
  }
}

void App::keep_kiosk_held() {
  const bool shown = state_.ready && state_.place.screen == Screen::event_kiosk;
  if (!shown || !bench().in_kiosk()) return;
  hold_kiosk(*services_.preferences,
             {state_.program.id, EventId(state_.place.id), clock_.now_utc_ms()});
}

void App::show_new_program() {
  state_.program = new_program(random_, state_.words.text("program.new_name"));
}

void App::show_last_program(Result<std::vector<ProgramEntry>> listed) {
  if (!listed) {
    bench().notify_error(listed.error());
    state_.ready = true;
    return;
  }
  state_.programs = std::move(*listed);
  if (state_.programs.empty()) {
    state_.ready = true;
    settle_held_kiosk();
    return;
  }
  const std::optional<KioskHold> hold = kiosk_hold(*services_.preferences, clock_.now_utc_ms());
  const bool held = hold && state_.place.screen == Screen::event_kiosk;
  const std::string last = held ? hold->program : services_.preferences->read("program");
  const bool known = std::any_of(state_.programs.begin(), state_.programs.end(),
                                 [&](const ProgramEntry& entry) { return entry.id == last; });
  open(known ? last : state_.programs.front().id);
}

void App::open(const std::string& id) {
  store_.load(id, [this](Result<LoadedProgram> loaded) {
    if (loaded) {
      bench().show_program(std::move(loaded->program), std::move(loaded->history));
      state_.save = SaveState::saved;
    } else {
      bench().notify_error(loaded.error());
    }
    state_.ready = true;
    if (loaded) settle_held_kiosk();
    services_.wake();
  });
}

// Two windows of one browser show the same: one takes over what the other has saved, as soon as
// nothing is under way.
void App::saved_elsewhere(const std::string& program) {
  if (program == state_.program.id) newer_elsewhere_ = true;
}

void App::take_over_from_elsewhere() {
  const auto busy = [this] {
    return state_.save == SaveState::saving || state_.save == SaveState::failed ||
           state_.import != nullptr || state_.matching || state_.same_program;
  };
  if (!newer_elsewhere_ || !state_.ready || busy()) return;
  newer_elsewhere_ = false;
  list_replaced();
  store_.load(state_.program.id, [this, busy](Result<LoadedProgram> loaded) {
    if (!loaded || loaded->program.id != state_.program.id) return;
    if (busy()) {
      newer_elsewhere_ = true;  // something began while storage was read
      return;
    }
    bench().show_program(std::move(loaded->program), std::move(loaded->history));
    services_.wake();
  });
}

// A link is opened when the programs of this browser are known.
void App::go_where(const std::string& address) {
  if (bench().in_kiosk() && !(place_of(address) == state_.place)) {
    // The browser is there already. A step of its own, so that Back has only that one to take.
    services_.addresses->go(address_of(state_.place));
    bench().stay_in_kiosk();
    return;
  }
  if (codec::looks_like_link(address)) {
    waiting_link_ = address;
    return;
  }
  settle_errors_unless_at(place_of(address));
  state_.place = place_of(address);
  reopen_page();
  keep_kiosk_held();
}

// The page of an address that a link led to, and that has been loaded anew since.
void App::reopen_page() {
  Workbench bench = this->bench();
  const Screen screen = state_.place.screen;
  if (screen == Screen::guest && !state_.guest) reopen_guest_page(bench);
  if (screen == Screen::notice && state_.notice == nullptr) reopen_notice(bench);
  if (screen == Screen::sign_up && state_.sign_up == nullptr) reopen_sign_up_form(bench);
  if (screen == Screen::preferences && state_.preference_visit == nullptr) {
    reopen_preferences(bench);
  }
  if (screen == Screen::plan_page && state_.plan_visit == nullptr) reopen_plan_page(bench);
}

void App::run(const Commands& commands) {
  Workbench bench = this->bench();
  const Place place = state_.place;
  const int latest = latest_notice(state_).number;
  const int refusals = state_.kiosk_refusals;
  bool did_something = false;
  for (const Command& command : commands) {
    command.visit([&]<class Kind>(const Kind& one) {
      const Result<Done> done = execute(bench, one);
      if (!done) bench.notify_error(done.error());
      did_something = did_something || (done && !kAskedByScreen<Kind>);
    });
  }
  // What these commands themselves were refused for stays.
  if (did_something || state_.place != place) state_.settled_notice = latest;
  if (did_something && state_.kiosk_refusals == refusals) keep_kiosk_held();
}

void App::look_around() {
  state_.dragging_file = services_.files->dragging();
  state_.reading_pictures = services_.files->reading_pictures();
  state_.now_utc_ms = clock_.now_utc_ms();
  state_.now_local = local_time_of(state_.now_utc_ms, clock_);
  if (const auto sound = day_sounds_.next(state_)) services_.sounds->play(*sound);
}

void App::go_on() {
  Workbench bench = this->bench();
  if (state_.ready && !waiting_link_.empty()) {
    run({command::OpenLink{std::exchange(waiting_link_, {}), true}});
  }
  take_over_from_elsewhere();
  matcher_.go_on(bench);
  study_.go_on(bench);
  look_at_import_again(bench);
  look_at_sign_ups_again(bench);
}

bool App::shortcut(std::string_view keys) {
  if (is_for_others(state_.place.screen) || bench().in_kiosk()) return false;
  const std::optional<Command> command = command_of_keys(keys);
  if (command) run({*command});
  return command.has_value();
}

void App::follow(const std::string& address) {
  if (address.starts_with(kMailScheme)) {
    services_.windows->write_mail(address);
    return;
  }
  if (bench().in_kiosk()) {
    bench().stay_in_kiosk();
    return;
  }
  settle_errors_unless_at(place_of(address));
  bench().go(place_of(address));
  keep_kiosk_held();
}

void App::settle_errors_unless_at(const Place& place) {
  if (state_.place != place) state_.settled_notice = latest_notice(state_).number;
}

void App::address_changed(const std::string& address) {
  go_where(address);
}

void App::files_received(FileOrigin, const std::vector<ReceivedFile>& files) {
  Workbench bench = this->bench();
  if (bench.in_kiosk()) {
    bench.stay_in_kiosk();
    return;
  }
  const Place place = state_.place;
  const int latest = latest_notice(state_).number;
  receive_files(bench, files);
  if (state_.place != place) state_.settled_notice = latest;
}

}  // namespace rondo
