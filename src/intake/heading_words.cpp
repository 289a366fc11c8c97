#include "intake/heading_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/cell_values.h"

namespace rondo::intake {
namespace {

const Phrases kOffer{"mentor a",
                     "mentor in",
                     "mentor others",
                     "could mentor",
                     "can mentor",
                     "able to mentor",
                     "like to mentor",
                     "want to mentor",
                     "willing to mentor",
                     "mentor colleague",
                     "mentor colleagues",
                     "mentor on",
                     "offer",
                     "offers",
                     "offered",
                     "offering",
                     "can help",
                     "could help",
                     "help others",
                     "help colleagues",
                     "share",
                     "teach",
                     "can teach",
                     "expertise",
                     "strength",
                     "strengths",
                     "strong in",
                     "support others",
                     "support colleagues",
                     "can support",
                     "could support",
                     "give",
                     "provide",
                     "experienced in",
                     "ofrezco",
                     "ofrece",
                     "ofrecer",
                     "puedo",
                     "puede",
                     "ensenar",
                     "compartir",
                     "ayudar",
                     "guiar",
                     "as a mentor",
                     "si eres mentor"};
const Phrases kRequest{"support with",  "like support",
                       "need",          "needs",
                       "needed",        "want",
                       "wants",         "learn",
                       "learning from", "request",
                       "requests",      "requested",
                       "seek",          "seeking",
                       "mentee",        "need help",
                       "get help",      "want help",
                       "like help",     "receive",
                       "looking for",   "like a mentor",
                       "find a mentor", "want a mentor",
                       "need a mentor", "from a mentor",
                       "growth",        "grow in",
                       "grow",          "improve",
                       "be mentored",   "mentored in",
                       "mentored on",   "get better",
                       "get support",   "want support",
                       "mentoring in",  "receive mentoring",
                       "struggle",      "interested in",
                       "aprender",      "necesito",
                       "necesita",      "necesitas",
                       "quiero",        "apoyo",
                       "recibir",       "mejorar",
                       "as a mentee",   "wish"};

// Longer phrases tell more.
std::size_t weight(std::string_view folded, const Phrases& phrases) {
  std::size_t sum = 0;
  for (const std::string_view phrase : phrases) {
    if (has_words(folded, phrase)) sum += phrase.size();
  }
  return sum;
}

struct HeadingRule {
  MeaningKind kind;
  Phrases phrases;
};

// Whole headings, as form sites and spreadsheets write them.
const std::vector<HeadingRule>& whole_heading_rules() {
  static const std::vector<HeadingRule> rules{
      {MeaningKind::timestamp,
       {"timestamp", "marca temporal", "completion time", "hora de finalizacion", "submitted at",
        "submitted on", "submission date", "submission time", "date submitted", "time submitted",
        "submitted", "fecha", "date", "response date"}},
      {MeaningKind::ignore,
       {"id", "no", "nr", "number", "start time", "hora de inicio", "last modified time",
        "hora de la ultima modificacion", "score", "total points", "quiz feedback", "language",
        "idioma", "points", "row", "response id", "respondent id", "#"}},
      {MeaningKind::name,
       {"name",
        "full name",
        "your name",
        "nombre",
        "nombre completo",
        "nombre y apellido",
        "nombre y apellidos",
        "staff name",
        "staff member",
        "teacher",
        "teacher name",
        "person",
        "participant",
        "participant name",
        "mentor name",
        "mentee name",
        "employee",
        "mentor",
        "mentee",
        "employee name",
        "tu nombre",
        "last first"}},
      {MeaningKind::first_name,
       {"first name", "given name", "first", "your first name", "primer nombre", "forename"}},
      {MeaningKind::last_name,
       {"last name", "surname", "family name", "last", "your last name", "apellido", "apellidos"}},
      {MeaningKind::site,
       {"site", "school", "building", "campus", "location", "school site", "school building",
        "escuela", "colegio", "plantel", "centro", "school name", "home school", "work site",
        "site name", "sede", "worksite"}},
  };
  return rules;
}

const std::vector<HeadingRule>& phrase_rules() {
  static const std::vector<HeadingRule> rules{
      {MeaningKind::vetoes,
       {"not be paired", "not be matched", "not be with", "rather not", "not to be matched",
        "not want to work", "do not match", "do not pair"}},
      {MeaningKind::preferred_mentors,
       {"preferred mentor", "preferred mentors", "mentor preference", "which mentor",
        "choose a mentor", "mentor of choice", "mentor choice"}},
      {MeaningKind::preferred_mentees,
       {"preferred mentee", "preferred mentees", "mentee preference", "which mentee"}},
      {MeaningKind::needed_by,
       {"needed by", "need it by", "need help by", "need this by", "by when", "by which day",
        "by what day", "by which date", "by what date", "deadline", "due date", "para cuando",
        "fecha limite", "a mas tardar"}},
      {MeaningKind::email,
       {"email", "e mail", "email address", "correo", "correo electronico", "mail"}},
      {MeaningKind::ignore,
       {"supervisor", "manager", "principal", "emergency", "phone", "telefono", "signature",
        "consent", "agree", "address", "birthday", "date of birth"}},
      {MeaningKind::site,
       {"which school",   "what school",       "your school",    "which site",
        "your site",      "which building",    "your building",  "what building",
        "what site",      "which campus",      "your campus",    "school do you",
        "school or site", "site or school",    "que escuela",    "tu escuela",
        "su escuela",     "where do you work", "donde trabaja",  "donde trabajas",
        "school site",    "school name",       "name of school", "name of your school",
        "work location"}},
      {MeaningKind::name,
       {"your name", "full name", "nombre completo", "tu nombre", "su nombre",
        "name first and last", "first and last name", "como te llamas"}},
      {MeaningKind::first_name, {"first name", "given name"}},
      {MeaningKind::last_name, {"last name", "surname", "family name", "apellidos"}},
      {MeaningKind::goal,
       {"goal", "goals", "hope to", "hope for", "achieve", "objective", "objectives", "meta",
        "metas", "objetivo", "objetivos", "get out of", "success look like"}},
      {MeaningKind::ignore,
       {"comment", "comments", "anything else", "notes", "note", "comentario", "comentarios",
        "questions", "feedback", "remarks", "additional information", "hear about", "algo mas"}},
  };
  return rules;
}

// A verb with one of the words behind it.
struct HelpingRule {
  Phrases verbs;
  Phrases whom;
};

// Words around the name of a thing in a heading.
bool is_frame_word(const std::string& folded) {
  static const std::set<std::string> kFrame{
      "i",        "can",        "could",    "would",     "like",       "to",      "a",
      "an",       "in",         "on",       "the",       "my",         "me",      "be",
      "for",      "with",       "of",       "am",        "as",         "you",     "your",
      "are",      "do",         "topic",    "topics",    "mentor",     "mentors", "mentee",
      "mentees",  "mentoring",  "mentored", "offer",     "offers",     "offered", "request",
      "requests", "requested",  "need",     "needs",     "want",       "wants",   "help",
      "support",  "yes",        "no",       "willing",   "able",       "teach",   "learn",
      "about",    "interested", "ofrezco",  "necesito",  "puedo",      "quiero",  "mentora",
      "aprendiz", "colleagues", "others",   "colleague", "which",      "what",    "have",
      "role",     "seek",       "seeks",    "seeking",   "get",        "or",      "and",
      "y",        "n",          "if",       "this",      "one",        "someone", "another",
      "teacher",  "staff",      "o",        "en",        "de",         "ser",     "tema",
      "temas",    "become",     "receive",  "give",      "experience", "level",   "trained",
      "training", "please",     "x"};
  return folded.empty() || kFrame.count(folded) != 0;
}

// "Surname, given", "Last name / first name".
bool speaks_of_whole_name(std::string_view folded) {
  return has_any(folded, {"last name", "surname", "family name", "apellido", "apellidos"}) &&
         has_any(folded, {"first", "given", "forename", "nombre", "nombres"});
}

struct Word {
  std::size_t begin;
  std::size_t end;
};

std::vector<Word> words_in(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n:()[],;?/";
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(kBetween, at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(kBetween, begin), text.size());
    words.push_back({begin, end});
    at = end;
  }
  return words;
}

// The text from the first to the last word that `is_frame` does not hold for.
template <class IsFrame>
std::string without_frame(std::string_view text, IsFrame is_frame) {
  const std::vector<Word> words = words_in(text);
  const auto framed = [&](const Word& word) {
    return is_frame(fold(text.substr(word.begin, word.end - word.begin)));
  };
  const auto first = std::find_if_not(words.begin(), words.end(), framed);
  if (first == words.end()) return {};
  const auto last = std::find_if_not(words.rbegin(), words.rend(), framed);
  std::string result(text.substr(first->begin, last->end - first->begin));
  // "Grading (rubrics)" ends inside its parentheses.
  const bool open = result.find('(') != std::string::npos && result.find(')') == std::string::npos;
  return open ? result + ')' : result;
}

}  // namespace

Direction direction_of(std::string_view folded) {
  const std::size_t offer = weight(folded, kOffer);
  const std::size_t request = weight(folded, kRequest);
  if (offer != request) return offer > request ? Direction::offer : Direction::request;
  if (offer == 0 && has_any(folded, {"mentor", "mentors", "mentora"})) return Direction::offer;
  return Direction::none;
}

bool speaks_of_both_sides(std::string_view folded) {
  return has_any(folded, kOffer) && has_any(folded, kRequest);
}

bool speaks_of_names(std::string_view folded) {
  return has_any(folded, {"name", "names", "nombre", "nombres"});
}

bool speaks_of_topics(std::string_view folded) {
  return has_any(folded, {"topic", "topics", "tema", "temas", "skill", "skills", "area", "areas",
                          "focus area", "focus areas", "subject of the session", "habilidades",
                          "initiative", "initiatives", "strategies", "practice", "practices"});
}

bool speaks_of_level(std::string_view folded) {
  return has_any(folded, {"level", "nivel", "how experienced", "how confident", "confidence",
                          "how comfortable", "rate your", "how much experience", "proficiency"});
}

bool speaks_of_training(std::string_view folded) {
  return has_any(folded, {"trained", "training in", "been trained", "had training", "certified",
                          "formacion en", "have you done"});
}

bool speaks_of_roles(std::string_view folded) {
  return has_any(
      folded,
      {"role", "rol", "roles", "mentor or mentee", "participate as", "sign up as", "signing up as",
       "mentor mentee", "how would you like to take part", "take part as", "participar como",
       "mentor or a mentee", "mentor mentee or both", "how would you like to participate"});
}

bool speaks_of_count(std::string_view folded) {
  return has_any(folded, {"how many", "capacity", "max", "maximum", "at most", "number of mentees",
                          "mentees max", "cuantos", "cuantas", "capacidad", "limit", "slots",
                          "number of colleagues", "no of mentees"}) &&
         !has_any(folded, {"years", "anos", "how many years", "sessions", "hours"});
}

bool speaks_of_availability(std::string_view folded) {
  return has_any(folded, {"available", "availability", "free at", "when can you", "when could you",
                          "days", "times", "horario", "disponible", "disponibilidad", "free period",
                          "free periods", "prep period", "planning period", "meeting times",
                          "what time", "best time", "days and times", "when are you free"});
}

bool speaks_of_helping(std::string_view folded) {
  // "Talk to somebody" is left out: it is as often the wish of those who want a mentor.
  static const std::vector<HelpingRule> kRules{
      {{"talk to", "talk with", "speak to", "speak with", "share with"},
       {"colleagues", "a colleague", "others"}},
      {{"guide", "help", "advise", "host"},
       {"colleagues", "a colleague", "others", "somebody", "someone", "visitors", "a visitor"}},
      {{"hablar con", "hablaria con", "conversar con", "conversaria con"},
       {"colegas", "otros", "otras"}},
      {{"guiar a", "guiaria a", "orientar a", "orientaria a", "ayudar a", "ayudaria a", "recibir a",
        "recibiria a"},
       {"colegas", "un colega", "otros", "otras", "alguien"}},
      {{"share", "compartir", "compartiria"}, {"your experience", "su experiencia"}},
      {{"be", "ser"}, {"interviewed", "shadowed", "entrevistado", "entrevistada"}}};
  const bool found = std::any_of(kRules.begin(), kRules.end(), [&](const HelpingRule& rule) {
    return std::any_of(rule.verbs.begin(), rule.verbs.end(), [&](std::string_view verb) {
      return std::any_of(rule.whom.begin(), rule.whom.end(), [&](std::string_view whom) {
        return has_words(folded, std::string(verb) + ' ' + std::string(whom));
      });
    });
  });
  // "... about their role": what others do for the one who answers.
  return found && !has_words(folded, "their") && direction_of(folded) != Direction::request;
}

std::optional<Meaning> meaning_of_heading(std::string_view folded) {
  for (const HeadingRule& rule : whole_heading_rules()) {
    if (std::find(rule.phrases.begin(), rule.phrases.end(), folded) != rule.phrases.end()) {
      return Meaning{rule.kind};
    }
  }
  for (const HeadingRule& rule : phrase_rules()) {
    if (!has_any(folded, rule.phrases)) continue;
    const bool part = rule.kind == MeaningKind::first_name || rule.kind == MeaningKind::last_name;
    return Meaning{part && speaks_of_whole_name(folded) ? MeaningKind::name : rule.kind};
  }
  return std::nullopt;
}

std::optional<int> rank_of_heading(std::string_view folded) {
  static const std::array<Phrases, 5> kRanks{
      Phrases{"first choice", "1st choice", "choice 1", "top choice", "priority 1",
              "first priority", "primera opcion", "topic 1", "request 1"},
      Phrases{"second choice", "2nd choice", "choice 2", "priority 2", "second priority",
              "segunda opcion", "topic 2", "request 2"},
      Phrases{"third choice", "3rd choice", "choice 3", "priority 3", "third priority",
              "tercera opcion", "topic 3", "request 3"},
      Phrases{"fourth choice", "4th choice", "choice 4", "priority 4", "cuarta opcion"},
      Phrases{"fifth choice", "5th choice", "choice 5", "priority 5", "quinta opcion"}};
  for (std::size_t rank = 0; rank < kRanks.size(); ++rank) {
    if (has_any(folded, kRanks[rank])) return static_cast<int>(rank) + 1;
  }
  return std::nullopt;
}

std::string named_thing(std::string_view heading) {
  // "Mentor - Data literacy": a dash between words frames, one inside a word does not; folding a
  // lone dash gives nothing, which counts as frame.
  return without_frame(heading, [](const std::string& word) { return is_frame_word(word); });
}

GridHeading grid_heading(std::string_view heading) {
  const std::string_view text = trim(heading);
  const std::size_t open = text.rfind('[');
  if (open == std::string_view::npos || open == 0 || text.back() != ']') return {};
  return {collapse_spaces(text.substr(0, open)),
          collapse_spaces(text.substr(open + 1, text.size() - open - 2))};
}

std::string category_name(std::string_view heading) {
  static const std::set<std::string> kFrame{
      "which",  "what",      "is",   "are",  "your", "you",   "do",     "the",   "with", "work",
      "teach",  "in",        "have", "hold", "of",   "check", "select", "all",   "that", "apply",
      "please", "currently", "how",  "many", "at",   "tick",  "choose", "serve", "to",   "a"};
  std::string name =
      without_frame(heading, [](const std::string& word) { return kFrame.count(word) != 0; });
  if (name.empty()) name = collapse_spaces(heading);
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

}  // namespace rondo::intake
