#include "platform/web/page.h"

#include <emscripten.h>

#include <cstddef>
#include <utility>

extern "C" {

void rondo_clipboard_copy(rondo::WebClipboard* clipboard, int request, const char* text,
                          std::size_t text_size, const char* html, std::size_t html_size);
void rondo_print_begin(const char* title, std::size_t title_size);
void rondo_print_block(int kind, const char* text, std::size_t text_size);
void rondo_print_group();
void rondo_print_row(int heading);
void rondo_print_cell(int heading, const char* text, std::size_t text_size);
void rondo_print_bar(int thousandths);
void rondo_print_lead(const char* text, std::size_t text_size);
void rondo_print_note(const char* text, std::size_t text_size);
void rondo_print_picture(const char* svg, std::size_t svg_size, const char* caption,
                         std::size_t caption_size);
void rondo_print_end();
void rondo_address_current(std::string* answer);
void rondo_address_page(std::string* answer);
void rondo_address_listen(rondo::WebAddresses* addresses);
void rondo_address_go(const char* text, std::size_t size, int replace);
void rondo_address_back_closes(int something);
void rondo_address_title(const char* text, std::size_t size);
void rondo_address_ask_before_leaving(int ask);
void rondo_preference_read(std::string* answer, int of_tab, const char* key, std::size_t key_size);
void rondo_preference_write(int of_tab, const char* key, std::size_t key_size, const char* value,
                            std::size_t value_size);

EMSCRIPTEN_KEEPALIVE void rondo_clipboard_copied(rondo::WebClipboard* clipboard, int request,
                                                 int worked) {
  clipboard->copied(request, worked != 0);
}

EMSCRIPTEN_KEEPALIVE void rondo_address_is(std::string* answer, const char* text,
                                           std::size_t size) {
  answer->assign(text, size);
}

EMSCRIPTEN_KEEPALIVE void rondo_address_changed(rondo::WebAddresses* addresses, const char* text,
                                                std::size_t size) {
  addresses->changed(std::string(text, size));
}

EMSCRIPTEN_KEEPALIVE void rondo_preference_is(std::string* answer, const char* text,
                                              std::size_t size) {
  answer->assign(text, size);
}
}

namespace rondo {
namespace {

void print_row(const std::vector<std::string>& cells, bool heading) {
  rondo_print_row(heading ? 1 : 0);
  for (const std::string& cell : cells) {
    rondo_print_cell(heading ? 1 : 0, cell.data(), cell.size());
  }
}

void print_table(const PrintTable& table) {
  if (!table.header.empty()) print_row(table.header, true);
  auto group = table.groups.begin();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (group != table.groups.end() && *group == row) {
      rondo_print_group();
      ++group;
    }
    print_row(table.rows[row], false);
    if (row < table.bars.size()) rondo_print_bar(table.bars[row]);
  }
}

}  // namespace

void WebClipboard::copy(std::string_view text, std::string_view html,
                        std::function<void(bool)> done) {
  waiting_[++last_request_] = std::move(done);
  rondo_clipboard_copy(this, last_request_, text.data(), text.size(), html.data(), html.size());
}

void WebClipboard::copied(int request, bool worked) {
  auto waiting = waiting_.extract(request);
  if (!waiting.empty() && waiting.mapped()) waiting.mapped()(worked);
}

void WebPrinter::print(std::string_view title, const std::vector<PrintBlock>& blocks) {
  rondo_print_begin(title.data(), title.size());
  for (const PrintBlock& block : blocks) {
    rondo_print_block(static_cast<int>(block.kind), block.text.data(), block.text.size());
    if (!block.lead.empty()) rondo_print_lead(block.lead.data(), block.lead.size());
    print_table(block.table);
    if (!block.note.empty()) rondo_print_note(block.note.data(), block.note.size());
    if (block.picture.empty() && block.caption.empty()) continue;
    rondo_print_picture(block.picture.data(), block.picture.size(), block.caption.data(),
                        block.caption.size());
  }
  rondo_print_end();
}

WebAddresses::WebAddresses() {
  rondo_address_listen(this);
}

std::string WebAddresses::current() const {
  std::string address;
  rondo_address_current(&address);
  return address;
}

std::string WebAddresses::page() const {
  std::string address;
  rondo_address_page(&address);
  return address;
}

void WebAddresses::go(std::string_view address) {
  rondo_address_go(address.data(), address.size(), 0);
}

void WebAddresses::replace(std::string_view address) {
  rondo_address_go(address.data(), address.size(), 1);
}

void WebAddresses::back_closes(bool something) {
  rondo_address_back_closes(something ? 1 : 0);
}

void WebAddresses::set_title(std::string_view title) {
  if (title_ == title) return;
  title_ = title;
  rondo_address_title(title.data(), title.size());
}

void WebAddresses::ask_before_leaving(bool ask) {
  rondo_address_ask_before_leaving(ask ? 1 : 0);
}

void WebAddresses::on_changed(std::function<void(const std::string&)> changed) {
  changed_ = std::move(changed);
}

void WebAddresses::changed(const std::string& address) {
  if (changed_) changed_(address);
}

std::string WebPreferences::read(std::string_view key) const {
  std::string value;
  rondo_preference_read(&value, keeper_ == Keeper::tab ? 1 : 0, key.data(), key.size());
  return value;
}

void WebPreferences::write(std::string_view key, std::string_view value) {
  rondo_preference_write(keeper_ == Keeper::tab ? 1 : 0, key.data(), key.size(), value.data(),
                         value.size());
}

}  // namespace rondo
