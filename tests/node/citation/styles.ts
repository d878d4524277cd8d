const HEAD = `<info><title>Mine</title><id>https://example.org/mine</id>
<updated>2024-01-01T00:00:00+00:00</updated></info>`;

const LIST = `<bibliography><sort><key variable="author"/></sort><layout suffix="."><group delimiter=". ">
<names variable="author"><name name-as-sort-order="all"/></names>
<text variable="title" font-style="italic"/></group></layout></bibliography>`;

const PAGES = `<group delimiter=" "><label variable="locator" form="short"/>
<text variable="locator"/></group>`;

/** A small style of notes, with a short form and “ibid.”. */
export const NOTE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
${HEAD}
<citation><layout suffix="." delimiter="; "><choose>
<if position="ibid"><group delimiter=", "><text term="ibid" text-case="capitalize-first"/>
<text variable="locator"/></group></if>
<else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names>
<text variable="title" font-style="italic"/>${PAGES}</group></else-if>
<else><group delimiter=", "><names variable="author"/><group delimiter=" ">
<text variable="title" font-style="italic"/>
<date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date></group>${PAGES}</group></else>
</choose></layout></citation>
${LIST}
</style>`;

/** A small style of authors and years in parentheses. */
export const IN_TEXT_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
${HEAD}
<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><group delimiter=" ">
<names variable="author"><name form="short"/><substitute><text variable="title"/></substitute></names>
<date variable="issued"><date-part name="year"/></date></group>
<text variable="locator"/></group></layout></citation>
${LIST}
</style>`;
