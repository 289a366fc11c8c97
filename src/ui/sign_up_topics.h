// The sign-up form's questions about topics. Internal to the form.
#pragma once

#include <string>

#include "ui/sign_up_form.h"

namespace rondo::ui {

// The key of the words that the form's kind of event has of its own, else `key`.
std::string form_key(const View& view, const codec::SignUpForm& form, const std::string& key);

// The words of the mistake of that key, or of the one that is about the thing of that name, such as
// a category; empty where there is none.
std::string mistake_of(const View& view, const SignUpDraft& draft, std::string_view key);
std::string mistake_about(const View& view, const SignUpDraft& draft, std::string_view kind,
                          std::string_view name);

// Where a field is about to be drawn: after a refusal the one that it is about gets the focus.
// `choice`: of a group the one that is focused.
void focus_if_refused(View& view, SignUpDraft& draft, std::string_view error, std::string_view id,
                      std::string_view choice = {});

// What a mentor offers, how well, and for how many, as the form asks it.
void ask_offers(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                const std::string& error);
// What a mentee asks for, the most wanted first, with a goal each; how far and by when, as the form
// asks it.
void ask_requests(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const std::string& error);

}  // namespace rondo::ui
