// App: the application behind the page. One per page.
//
// The page's frame is: look_around() for what came from outside since the last frame, go_on() with
// what takes several frames, then the views draw state(), and run() carries out the commands that
// they gave. Everything happens on one thread; answers of services arrive between frames.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/day_sounds.h"
#include "app/program_store.h"
#include "app/services.h"
#include "app/workbench.h"
#include "base/clock.h"
#include "base/random.h"
#include "store/storage.h"

namespace rondo {

class App {
 public:
  // All must outlive the App.
  App(Services services, Storage& storage, const Clock& clock, Random& random);
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Reads words, templates and preferences, and opens the program used last. state().ready becomes
  // true when storage has answered.
  void start();

  const AppState& state() const { return state_; }
  void run(const Commands& commands);

  // At the start of a frame: what the page knows without telling.
  void look_around();
  // After that: a slice of what takes several frames, and asks for the next one while there is
  // more. And what waits to be taken in is looked at once more where the program has changed.
  void go_on();
  // True when the keys ("Control+Z") mean something.
  bool shortcut(std::string_view keys);
  // A link of the application was followed.
  void follow(const std::string& address);
  // The page's address changed by itself (Back, typed in).
  void address_changed(const std::string& address);
  void files_received(FileOrigin origin, const std::vector<ReceivedFile>& files);

 private:
  Workbench bench() { return {state_, services_, random_, clock_, store_, matcher_, study_}; }
  void show_last_program(Result<std::vector<ProgramEntry>> listed);
  void show_new_program();
  void come_to_held_kiosk();
  void list_replaced();
  void settle_held_kiosk();
  void keep_kiosk_held();
  void reopen_page();
  void open(const std::string& id);
  void saved_elsewhere(const std::string& program);
  void take_over_from_elsewhere();
  void go_where(const std::string& address);
  void settle_errors_unless_at(const Place& place);

  Services services_;
  const Clock& clock_;
  Random& random_;
  ProgramStore store_;
  Matcher matcher_;
  SittingStudy study_;
  DaySounds day_sounds_;
  std::string waiting_link_;      // an address that brought something; empty: none
  bool newer_elsewhere_ = false;  // another window has saved the open program
  AppState state_;
};

}  // namespace rondo
