#include "ui/layout_boxes.h"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

using namespace rondo::ui;
using rondo::access::Rect;

namespace {

// Runs a layout until its measures hold, as the page does.
std::vector<Rect> settle(float width, const std::function<std::vector<Rect>(Layout&)>& draw) {
  Measures measures;
  std::vector<Rect> rects;
  for (int pass = 0; pass < 5; ++pass) {
    measures.settled = true;
    Layout layout(measures);
    layout.begin_root(1, {0, 0, width, 0}, 10);
    rects = draw(layout);
    layout.end();
    if (measures.settled) return rects;
  }
  FAIL("the layout does not come to rest");
  return rects;
}

Rect place(Layout& layout, float width, float height) {
  return layout.place({.natural_width = width, .width = width, .height = height});
}

}  // namespace

TEST_CASE("a column stands one under the other, with its gap between") {
  const auto rects = settle(300, [](Layout& layout) {
    return std::vector<Rect>{place(layout, 100, 20), place(layout, 100, 30)};
  });
  CHECK(rects[0] == Rect{0, 0, 100, 20});
  CHECK(rects[1] == Rect{0, 30, 100, 30});
}

TEST_CASE("a row centers what is lower") {
  const auto rects = settle(300, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 8});
    std::vector<Rect> placed{place(layout, 50, 40), place(layout, 60, 20)};
    placed.push_back(layout.end());
    return placed;
  });
  CHECK(rects[0] == Rect{0, 0, 50, 40});
  CHECK(rects[1] == Rect{58, 10, 60, 20});
  CHECK(rects[2].height == 40);
}

TEST_CASE("fill pushes what follows to the end of the row") {
  const auto rects = settle(300, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 8});
    place(layout, 50, 20);
    layout.fill();
    std::vector<Rect> placed{place(layout, 60, 20)};
    layout.end();
    return placed;
  });
  CHECK(rects[0].right() == doctest::Approx(300));
}

TEST_CASE("a row wraps what does not fit") {
  const auto rects = settle(100, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 10});
    std::vector<Rect> placed{place(layout, 60, 20), place(layout, 60, 20)};
    placed.push_back(layout.end());
    return placed;
  });
  CHECK(rects[1].x == 0);
  CHECK(rects[1].y == doctest::Approx(28));
  CHECK(rects[2].height == doctest::Approx(48));
}

TEST_CASE("what grows takes the width that is left") {
  const auto rects = settle(400, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 10});
    place(layout, 40, 20);
    layout.begin({.grow = true});
    place(layout, 30, 20);
    const Rect grown = layout.end();
    std::vector<Rect> placed{grown, place(layout, 80, 20)};
    layout.end();
    return placed;
  });
  CHECK(rects[0].x == 50);
  CHECK(rects[0].width == doctest::Approx(260));
  CHECK(rects[1].right() == doctest::Approx(400));
}

TEST_CASE("too narrow for text and buttons side by side: the buttons go below") {
  const auto draw = [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 10});
    layout.begin({.grow = true});
    place(layout, 90, 20);
    const Rect text = layout.end();
    std::vector<Rect> placed{text, place(layout, 120, 36)};
    layout.end();
    return placed;
  };
  const auto narrow = settle(200, draw);
  CHECK(narrow[0].width == doctest::Approx(200));
  CHECK(narrow[1].y > narrow[0].bottom() - 1);
  const auto wide = settle(400, draw);
  CHECK(wide[1].right() == doctest::Approx(400));
}

TEST_CASE("a page that becomes narrow looks like one that was opened narrow") {
  Measures measures;
  std::vector<Rect> rects;
  for (const float width : {400.0F, 400.0F, 400.0F, 200.0F, 200.0F, 200.0F, 200.0F}) {
    measures.settled = true;
    Layout layout(measures);
    layout.begin_root(1, {0, 0, width, 0}, 10);
    layout.begin({.flow = Layout::Flow::row, .gap = 10});
    layout.begin({.grow = true});
    place(layout, 90, 20);
    rects = {layout.end()};
    rects.push_back(place(layout, 120, 36));
    layout.end();
    layout.end();
  }
  CHECK(measures.settled);
  CHECK(rects[0].width == doctest::Approx(200));
  CHECK(rects[1].y > rects[0].bottom() - 1);
}

TEST_CASE("cells of a grid are equally wide, and equally high side by side") {
  const auto rects = settle(320, [](Layout& layout) {
    layout.begin(
        {.flow = Layout::Flow::grid, .gap = 20, .min_column_width = 100, .max_columns = 4});
    std::vector<Rect> placed;
    for (const float height : {30.0F, 50.0F, 20.0F}) {
      const float cell = layout.offered_height();
      placed.push_back(place(layout, layout.offered_width(), height));
      placed.back().height = std::max(height, cell);
    }
    layout.end();
    return placed;
  });
  CHECK(rects[0].width == doctest::Approx(150));
  CHECK(rects[0].height == 50);
  CHECK(rects[1].x == doctest::Approx(170));
  CHECK(rects[2].y == doctest::Approx(70));
  CHECK(rects[2].height == 20);
}

TEST_CASE("cells of a grid get lower when what is in them does") {
  Measures measures;
  Rect cell;
  for (const float height : {50.0F, 50.0F, 50.0F, 20.0F, 20.0F, 20.0F, 20.0F}) {
    measures.settled = true;
    Layout layout(measures);
    layout.begin_root(1, {0, 0, 300, 0}, 10);
    layout.begin({.flow = Layout::Flow::grid, .gap = 20, .min_column_width = 100});
    layout.begin({.min_height = layout.offered_height()});
    place(layout, 90, height);
    cell = layout.end();
    layout.end();
    layout.end();
  }
  CHECK(measures.settled);
  CHECK(cell.height == doctest::Approx(20));
}

TEST_CASE("a grid fills its lines evenly: four in two lines are two and two") {
  const auto rects = settle(340, [](Layout& layout) {
    std::vector<Rect> cells;
    layout.begin(
        {.flow = Layout::Flow::grid, .gap = 20, .min_column_width = 100, .max_columns = 4});
    for (int i = 0; i < 4; ++i) cells.push_back(place(layout, 100, 30));
    layout.end();
    return cells;
  });
  CHECK(rects[1].x == 180);
  CHECK(rects[2].x == 0);
  CHECK(rects[2].y > rects[0].y);
  CHECK(rects[0].width == 160);
}

TEST_CASE("a grid never has more columns than children") {
  const auto rects = settle(400, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::grid, .gap = 20, .min_column_width = 50, .max_columns = 4});
    std::vector<Rect> placed{place(layout, layout.offered_width(), 10),
                             place(layout, layout.offered_width(), 10)};
    layout.end();
    return placed;
  });
  CHECK(rects[0].width == doctest::Approx(190));
}

TEST_CASE("buttons at the end of a dialog stand at its right") {
  const auto rects = settle(300, [](Layout& layout) {
    layout.begin({.flow = Layout::Flow::row, .gap = 10, .horizontal = Align::end});
    std::vector<Rect> placed{place(layout, 50, 36), place(layout, 60, 36)};
    layout.end();
    return placed;
  });
  CHECK(rects[0].x == doctest::Approx(180));
  CHECK(rects[1].right() == doctest::Approx(300));
}

TEST_CASE("a box inside a scroll area takes no room outside of it") {
  const auto rects = settle(300, [](Layout& layout) {
    std::vector<Rect> placed{place(layout, 100, 20)};
    layout.begin_root(77, {500, 500, 100, 0}, 0);
    place(layout, 100, 400);
    layout.end();
    placed.push_back(place(layout, 100, 20));
    return placed;
  });
  CHECK(rects[1].y == 30);
}
