#include "ui/icons.h"

namespace rondo::ui {
namespace {

constexpr PathStep M(float x, float y) {
  return {PathStep::Kind::move, x, y};
}
constexpr PathStep L(float x, float y) {
  return {PathStep::Kind::line, x, y};
}
constexpr PathStep C(float a, float b, float c, float d, float x, float y) {
  return {PathStep::Kind::curve, x, y, a, b, c, d};
}
constexpr PathStep A(float x, float y, float radius, float from, float to) {
  return {PathStep::Kind::arc, x, y, radius, from, to};
}
constexpr PathStep D(float x, float y, float radius) {
  return {PathStep::Kind::dot, x, y, radius};
}
constexpr PathStep K = {PathStep::Kind::cut};
constexpr PathStep Z = {PathStep::Kind::close};

constexpr PathStep kHome[] = {M(3.5F, 11.5F), L(12, 4),     L(20.5F, 11.5F), M(5.5F, 10),
                              L(5.5F, 20),    L(18.5F, 20), L(18.5F, 10)};
constexpr PathStep kCalendar[] = {K,
                                  A(18.5F, 7, 2, 270, 360),
                                  A(18.5F, 18.5F, 2, 0, 90),
                                  A(5.5F, 18.5F, 2, 90, 180),
                                  A(5.5F, 7, 2, 180, 270),
                                  Z,
                                  M(3.5F, 10),
                                  L(20.5F, 10),
                                  M(8, 2.8F),
                                  L(8, 6.5F),
                                  M(16, 2.8F),
                                  L(16, 6.5F)};
constexpr PathStep kPeople[] = {K,
                                A(9, 8, 3.6F, 0, 360),
                                M(2.5F, 20),
                                C(2.5F, 16.2F, 5.2F, 14.4F, 9, 14.4F),
                                C(12.8F, 14.4F, 15.5F, 16.2F, 15.5F, 20),
                                M(15.8F, 4.6F),
                                C(17.6F, 5, 18.8F, 6.3F, 18.8F, 8.1F),
                                C(18.8F, 9.9F, 17.6F, 11.2F, 15.8F, 11.6F),
                                M(18, 14.9F),
                                C(20.3F, 15.6F, 21.6F, 17.3F, 21.6F, 20)};
constexpr PathStep kPerson[] = {K, A(12, 8, 4, 0, 360), M(4.5F, 20.5F),
                                C(4.5F, 16.6F, 7.6F, 14.6F, 12, 14.6F),
                                C(16.4F, 14.6F, 19.5F, 16.6F, 19.5F, 20.5F)};
constexpr PathStep kTag[] = {M(4, 4),     L(11.5F, 4), L(20.5F, 13),       L(13, 20.5F),
                             L(4, 11.5F), Z,           D(8.2F, 8.2F, 1.5F)};
constexpr PathStep kChart[] = {M(3, 20.5F), L(21, 20.5F), M(6.5F, 20),  L(6.5F, 12),
                               M(12, 20),   L(12, 4),     M(17.5F, 20), L(17.5F, 9)};
constexpr PathStep kFolder[] = {M(3.5F, 19.5F), L(3.5F, 5),      L(9.5F, 5), L(12, 8),
                                L(20.5F, 8),    L(20.5F, 19.5F), Z};
constexpr PathStep kGear[] = {K,
                              A(12, 12, 3.2F, 0, 360),
                              M(18.2F, 12.0F),
                              L(21.0F, 12.0F),
                              M(16.38F, 16.38F),
                              L(18.36F, 18.36F),
                              M(12.0F, 18.2F),
                              L(12.0F, 21.0F),
                              M(7.62F, 16.38F),
                              L(5.64F, 18.36F),
                              M(5.8F, 12.0F),
                              L(3.0F, 12.0F),
                              M(7.62F, 7.62F),
                              L(5.64F, 5.64F),
                              M(12.0F, 5.8F),
                              L(12.0F, 3.0F),
                              M(16.38F, 7.62F),
                              L(18.36F, 5.64F)};
constexpr PathStep kStar[] = {M(12.0F, 3.4F),
                              L(14.35F, 9.36F),
                              L(20.75F, 9.76F),
                              L(15.8F, 13.84F),
                              L(17.41F, 20.04F),
                              L(12.0F, 16.6F),
                              L(6.59F, 20.04F),
                              L(8.2F, 13.84F),
                              L(3.25F, 9.76F),
                              L(9.65F, 9.36F),
                              Z};
constexpr PathStep kBookmark[] = {M(6, 3.5F), L(18, 3.5F), L(18, 20.5F), L(12, 16), L(6, 20.5F), Z};
constexpr PathStep kBolt[] = {M(13.5F, 2.8F),
                              L(4.5F, 13.8F),
                              L(11.5F, 13.8F),
                              L(10.5F, 21.2F),
                              L(19.5F, 10.2F),
                              L(12.5F, 10.2F),
                              Z};
constexpr PathStep kClock[] = {K, A(12, 12, 9, 0, 360), M(12, 7), L(12, 12), L(15.5F, 14)};
constexpr PathStep kHelp[] = {K,
                              A(12, 12, 9, 0, 360),
                              M(9.3F, 9.4F),
                              C(9.3F, 6.2F, 14.7F, 6.2F, 14.7F, 9.4F),
                              C(14.7F, 11.8F, 12, 11.6F, 12, 13.8F),
                              D(12, 17, 1.1F)};
constexpr PathStep kSearch[] = {K, A(10.5F, 10.5F, 6.8F, 0, 360), M(15.5F, 15.5F), L(20.8F, 20.8F)};
constexpr PathStep kPlus[] = {M(12, 4.5F), L(12, 19.5F), M(4.5F, 12), L(19.5F, 12)};
constexpr PathStep kMinus[] = {M(4.5F, 12), L(19.5F, 12)};
constexpr PathStep kLock[] = {K,
                              A(17.5F, 12.5F, 2, 270, 360),
                              A(17.5F, 19.0F, 2, 0, 90),
                              A(6.5F, 19.0F, 2, 90, 180),
                              A(6.5F, 12.5F, 2, 180, 270),
                              Z,
                              M(7.5F, 10.5F),
                              L(7.5F, 8),
                              A(12, 8, 4.5F, 180, 360),
                              L(16.5F, 10.5F)};
constexpr PathStep kUnlock[] = {K,
                                A(17.5F, 12.5F, 2, 270, 360),
                                A(17.5F, 19.0F, 2, 0, 90),
                                A(6.5F, 19.0F, 2, 90, 180),
                                A(6.5F, 12.5F, 2, 180, 270),
                                Z,
                                M(7.5F, 10.5F),
                                L(7.5F, 8),
                                A(12, 8, 4.5F, 180, 335)};
constexpr PathStep kBan[] = {K, A(12, 12, 9, 0, 360), M(5.7F, 5.7F), L(18.3F, 18.3F)};
constexpr PathStep kCheck[] = {M(4.5F, 12.5F), L(9.8F, 17.8F), L(19.8F, 7)};
constexpr PathStep kCross[] = {M(5.5F, 5.5F), L(18.5F, 18.5F), M(18.5F, 5.5F), L(5.5F, 18.5F)};
constexpr PathStep kChevronDown[] = {M(6, 9), L(12, 15), L(18, 9)};
constexpr PathStep kChevronUp[] = {M(6, 15), L(12, 9), L(18, 15)};
constexpr PathStep kChevronLeft[] = {M(15, 5.5F), L(8.5F, 12), L(15, 18.5F)};
constexpr PathStep kChevronRight[] = {M(9, 5.5F), L(15.5F, 12), L(9, 18.5F)};
constexpr PathStep kUpload[] = {M(12, 16),   L(12, 4), M(7, 8.6F), L(12, 3.8F), L(17, 8.6F),
                                M(4, 15.5F), L(4, 20), L(20, 20),  L(20, 15.5F)};
constexpr PathStep kDownload[] = {M(12, 3.5F), L(12, 15.5F), M(7, 11),  L(12, 15.8F), L(17, 11),
                                  M(4, 15.5F), L(4, 20),     L(20, 20), L(20, 15.5F)};
constexpr PathStep kPrint[] = {M(7, 8.5F),  L(7, 3.5F),    L(17, 3.5F),    L(17, 8.5F),  M(7, 17),
                               L(3.5F, 17), L(3.5F, 8.5F), L(20.5F, 8.5F), L(20.5F, 17), L(17, 17),
                               M(7, 14),    L(17, 14),     L(17, 20.5F),   L(7, 20.5F),  Z};
constexpr PathStep kUndo[] = {M(8.5F, 4.5F), L(4, 9),     L(8.5F, 13.5F),
                              M(4, 9),       L(14.5F, 9), A(14.5F, 14.5F, 5.5F, 270, 450),
                              L(9, 20)};
constexpr PathStep kRedo[] = {M(15.5F, 4.5F), L(20, 9),   L(15.5F, 13.5F),
                              M(20, 9),       L(9.5F, 9), C(2.2F, 9, 2.2F, 20, 9.5F, 20),
                              L(15, 20)};
constexpr PathStep kMore[] = {D(5, 12, 1.7F), D(12, 12, 1.7F), D(19, 12, 1.7F)};
constexpr PathStep kTrash[] = {M(3.5F, 6.5F),   L(20.5F, 6.5F), M(8.5F, 6.5F), L(8.5F, 3.5F),
                               L(15.5F, 3.5F),  L(15.5F, 6.5F), M(5.5F, 6.5F), L(6.5F, 20.5F),
                               L(17.5F, 20.5F), L(18.5F, 6.5F), M(10, 10.5F),  L(10, 16.5F),
                               M(14, 10.5F),    L(14, 16.5F)};
constexpr PathStep kEdit[] = {M(4, 20),       L(4.8F, 15.6F), L(15.8F, 4.6F),
                              L(19.4F, 8.2F), L(8.4F, 19.2F), Z,
                              M(13.2F, 7.2F), L(16.8F, 10.8F)};
constexpr PathStep kSwap[] = {M(4, 8),   L(19.5F, 8), M(15.5F, 4), L(19.5F, 8), L(15.5F, 12),
                              M(20, 16), L(4.5F, 16), M(8.5F, 12), L(4.5F, 16), L(8.5F, 20)};
constexpr PathStep kLink[] = {M(10, 14),
                              C(12, 16, 14.5F, 15.6F, 16, 14),
                              L(19, 11),
                              C(22.6F, 7.4F, 17.2F, 1.8F, 13.4F, 5.4F),
                              L(12, 6.8F),
                              M(14, 10),
                              C(12, 8, 9.5F, 8.4F, 8, 10),
                              L(5, 13),
                              C(1.4F, 16.6F, 6.8F, 22.2F, 10.6F, 18.6F),
                              L(12, 17.2F)};
constexpr PathStep kWarning[] = {M(12, 3.8F), L(21.5F, 20), L(2.5F, 20),    Z,
                                 M(12, 10),   L(12, 14.2F), D(12, 17, 1.1F)};
constexpr PathStep kInfo[] = {K, A(12, 12, 9, 0, 360), M(12, 11), L(12, 16.5F), D(12, 7.6F, 1.1F)};
constexpr PathStep kSite[] = {M(4, 20.5F),  L(4, 10),       L(12, 4),        L(20, 10),
                              L(20, 20.5F), M(2.5F, 20.5F), L(21.5F, 20.5F), M(9.5F, 20.5F),
                              L(9.5F, 15),  L(14.5F, 15),   L(14.5F, 20.5F), D(12, 10.6F, 1.4F)};
constexpr PathStep kMessage[] = {M(4, 4.5F),  L(20, 4.5F), L(20, 16.5F),
                                 L(9, 16.5F), L(4, 20.5F), Z};
constexpr PathStep kCopy[] = {K,
                              A(18.5F, 10.5F, 2, 270, 360),
                              A(18.5F, 18.5F, 2, 0, 90),
                              A(10.5F, 18.5F, 2, 90, 180),
                              A(10.5F, 10.5F, 2, 180, 270),
                              Z,
                              M(5.5F, 15.5F),
                              L(3.5F, 15.5F),
                              L(3.5F, 3.5F),
                              L(15.5F, 3.5F),
                              L(15.5F, 5.5F)};
constexpr PathStep kSprout[] = {M(12, 20.5F),
                                L(12, 12),
                                M(12, 13),
                                C(12, 8.5F, 9, 6.5F, 4, 6.5F),
                                C(4, 11, 7, 13, 12, 13),
                                M(12, 11),
                                C(12, 6, 15, 4, 20, 4),
                                C(20, 9, 17, 11, 12, 11)};
constexpr PathStep kFilter[] = {M(4, 5),      L(20, 5), L(14, 12.5F), L(14, 19.5F), L(10, 17.5F),
                                L(10, 12.5F), Z};
constexpr PathStep kSliders[] = {
    M(4, 7),  L(13.5F, 7), K, A(16, 7, 2.5F, 0, 360), K, M(18.5F, 7),  L(20, 7),
    M(4, 17), L(5.5F, 17), K, A(8, 17, 2.5F, 0, 360), K, M(10.5F, 17), L(20, 17)};
constexpr PathStep kEye[] = {
    M(2.5F, 12),         C(6.5F, 4, 17.5F, 4, 21.5F, 12), C(17.5F, 20, 6.5F, 20, 2.5F, 12), Z, K,
    A(12, 12, 3, 0, 360)};

}  // namespace

std::span<const PathStep> icon_path(Icon icon) {
  switch (icon) {
    case Icon::none:
      break;
    case Icon::home:
      return kHome;
    case Icon::calendar:
      return kCalendar;
    case Icon::people:
      return kPeople;
    case Icon::person:
      return kPerson;
    case Icon::tag:
      return kTag;
    case Icon::chart:
      return kChart;
    case Icon::folder:
      return kFolder;
    case Icon::gear:
      return kGear;
    case Icon::star:
      return kStar;
    case Icon::bookmark:
      return kBookmark;
    case Icon::bolt:
      return kBolt;
    case Icon::clock:
      return kClock;
    case Icon::help:
      return kHelp;
    case Icon::search:
      return kSearch;
    case Icon::plus:
      return kPlus;
    case Icon::minus:
      return kMinus;
    case Icon::lock:
      return kLock;
    case Icon::unlock:
      return kUnlock;
    case Icon::ban:
      return kBan;
    case Icon::check:
      return kCheck;
    case Icon::cross:
      return kCross;
    case Icon::chevron_down:
      return kChevronDown;
    case Icon::chevron_up:
      return kChevronUp;
    case Icon::chevron_left:
      return kChevronLeft;
    case Icon::chevron_right:
      return kChevronRight;
    case Icon::upload:
      return kUpload;
    case Icon::download:
      return kDownload;
    case Icon::print:
      return kPrint;
    case Icon::undo:
      return kUndo;
    case Icon::redo:
      return kRedo;
    case Icon::more:
      return kMore;
    case Icon::trash:
      return kTrash;
    case Icon::edit:
      return kEdit;
    case Icon::swap:
      return kSwap;
    case Icon::link:
      return kLink;
    case Icon::warning:
      return kWarning;
    case Icon::info:
      return kInfo;
    case Icon::site:
      return kSite;
    case Icon::message:
      return kMessage;
    case Icon::copy:
      return kCopy;
    case Icon::sprout:
      return kSprout;
    case Icon::filter:
      return kFilter;
    case Icon::sliders:
      return kSliders;
    case Icon::eye:
      return kEye;
  }
  return {};
}

}  // namespace rondo::ui
