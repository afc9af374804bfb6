-- Where a section's heading and each of its paragraphs stand on the page, one rectangle per line: the paragraph (-1 for the
-- heading), the page, and left, top, width and height in points. Empty where the format has no pages.
alter table knowledge_section add column places text default '' not null;
