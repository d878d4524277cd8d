import type { ExampleTemplate } from "../../../../../contract/export.ts";

export const readingList: ExampleTemplate = {
  name: "Reading list with quotations",
  use: "Plain text: every quotation with its footnote in the first or the short form, then the list of sources.",
  template: `{% # file: txt %}
{{ title }}
{% for excerpt in excerpts %}
{{ forloop.index }}.
{% for piece in excerpt.pieces -%}
{% if piece.is_cut_before %}[…]
{% endif -%}
{{ piece.name }}: “{{ piece.words }}”
{% endfor -%}
{% if excerpt.citation %}   {{ excerpt.citation }}
{% endif -%}
{% if excerpt.date_text %}   {{ excerpt.date_text }}
{% endif -%}
{% if excerpt.note != "" %}   Note: {{ excerpt.note }}
{% endif -%}
{% if excerpt.tags.size > 0 %}   {{ excerpt.tags | join: ", " }}
{% endif -%}
{% endfor %}
Sources
{% for entry in bibliography %}
{{ entry }}
{% endfor %}`,
};
