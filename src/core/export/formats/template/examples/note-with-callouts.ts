import type { ExampleTemplate } from "../../../../../contract/export.ts";

export const noteWithCallouts: ExampleTemplate = {
  name: "Note with callouts",
  use: "One Markdown file with properties, a callout for each excerpt and your notes below, as Obsidian reads it.",
  template: `{% # file: md %}
---
title: {{ title | json }}
link: {{ link | json }}
excerpts: {{ excerpts.size }}
---
{% for block in blocks %}{% case block.kind %}{% when "heading" %}
{% for level in (1..block.level) %}#{% endfor %} {{ block.text | md_line }}
{% when "words" %}
{{ block.text }}
{% when "excerpt" %}
> [!quote] {{ block.locator | default: block.subject | md_line }}
{% for piece in block.pieces -%}
{% if piece.is_cut_before -%}
> *\\[…\\]*
>
{% endif -%}
> **{{ piece.name | md_line }}:** {{ piece.words | md | quote | slice: 2, 1000000 }}
>
{% endfor -%}
{% if block.citation -%}
> — {{ block.citation | md_line }} [Open](<{{ block.link }}>)
{% endif %}
{% if block.note != "" -%}
{{ block.note | quote }}

{% endif -%}
{% for tag in block.tags %}#{{ tag | tag }} {% endfor %}
{% endcase %}{% endfor %}`,
};
