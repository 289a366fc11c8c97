// Languages as the browser knows them. See platform/web/languages.h.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoLanguages: {
    plural: null,
    number: null,
    tenths: null,
    percent: null,
    date: null,
    time: null,
    wallTime: null,
    list: null,
    listInSentence: null,
    // What a list of three and one of two put between their items.
    listParts: function() {
      const between = (items) => RondoLanguages.list.formatToParts(items)
        .filter((part) => part.type === 'literal').map((part) => part.value);
      const three = between(['a', 'b', 'c']);
      return [between(['a', 'b'])[0], three[0], three[1]].join('\n');
    },
  },
  rondo_languages_preferred__deps: ['$RondoText'],
  rondo_languages_preferred: function(answer) {
    const tags = navigator.languages || [navigator.language];
    RondoText.lendText(tags.join('\n'), (text, size) => _rondo_languages_is(answer, text, size));
  },
  rondo_languages_speak__deps: ['$RondoLanguages', '$RondoText'],
  rondo_languages_speak: function(language, size) {
    const tag = RondoText.read(language, size);
    const tags = navigator.languages || [navigator.language];
    const own = tags.find((one) => one.split('-')[0] === tag) || tag;
    document.documentElement.lang = tag;
    RondoLanguages.plural = new Intl.PluralRules(own);
    RondoLanguages.number = new Intl.NumberFormat(own, {useGrouping: true});
    RondoLanguages.tenths =
      new Intl.NumberFormat(own, {minimumFractionDigits: 1, maximumFractionDigits: 1});
    RondoLanguages.percent = new Intl.NumberFormat(own, {style: 'percent'});
    RondoLanguages.date = new Intl.DateTimeFormat(own, {dateStyle: 'medium'});
    RondoLanguages.time = new Intl.DateTimeFormat(own, {timeStyle: 'short'});
    RondoLanguages.wallDate = new Intl.DateTimeFormat(own, {dateStyle: 'medium', timeZone: 'UTC'});
    RondoLanguages.wallWeekdayDate = new Intl.DateTimeFormat(own, {
      weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC',
    });
    RondoLanguages.wallTime = new Intl.DateTimeFormat(own, {timeStyle: 'short', timeZone: 'UTC'});
    RondoLanguages.list = new Intl.ListFormat(own, {type: 'unit', style: 'short'});
    RondoLanguages.listInSentence = new Intl.ListFormat(own, {type: 'conjunction'});
  },
  // Kinds as in languages.cpp.
  rondo_languages_format__deps: ['$RondoLanguages', '$RondoText'],
  rondo_languages_format: function(answer, kind, number) {
    const formats = RondoLanguages;
    const words = [
      () => formats.plural.select(number),
      () => formats.number.format(number),
      () => formats.tenths.format(number / 10),
      () => formats.percent.format(number / 100),
      () => formats.date.format(new Date(number)),
      () => formats.listParts(),
      () => formats.time.format(new Date(number)),
      () => formats.wallTime.format(new Date(number)),
      () => formats.wallDate.format(new Date(number)),
      () => formats.wallWeekdayDate.format(new Date(number)),
    ][kind]();
    RondoText.lendText(words, (text, size) => _rondo_languages_is(answer, text, size));
  },
  rondo_languages_list_in_sentence__deps: ['$RondoLanguages', '$RondoText'],
  rondo_languages_list_in_sentence: function(answer, items, size) {
    const list = RondoLanguages.listInSentence.format(RondoText.read(items, size).split('\n'));
    RondoText.lendText(list, (text, length) => _rondo_languages_is(answer, text, length));
  },
});
