/** Documents in which every rule of canonicalisation is at work. */
export const TRICKY: Readonly<Record<string, string>> = {
  'namespaces inherited, overridden, undeclared':
    '<a xmlns="u:1" xmlns:b="u:b" xmlns:c="u:c"><b:x c:y="1" b:y="2" y="3"><d xmlns=""><e xmlns="u:1"/></d><b:f xmlns:b="u:b2"/></b:x></a>',
  'unused prefixes': '<a xmlns:u="u:u" xmlns:v="u:v"><v:b><c u:d="1"/></v:b><e/></a>',
  'a default namespace taken back at the top': '<a xmlns="u:1"><b xmlns=""><c/></b></a>',
  'one name under two prefixes': '<p:a xmlns:p="u:1" xmlns:q="u:1"><q:b p:x="1"/><p:c/></p:a>',
  'xml attributes handed down':
    '<a xml:lang="vi" xml:space="preserve" xml:id="i"><b xml:lang="en"><c/></b><d xml:space="default"/></a>',
  'bases handed down':
    '<a xml:base="http://vd/a/"><b xml:base="b/"><c xml:base="../d"/></b><e/></a>',
  'blanks and breaks': '<a>\r\n <b  x = "1&#9;&#10;&#13; 2\n3" \t>\r</b>\t</a>',
  'character references and CDATA':
    '<a q="&quot;\'&lt;&#62;&amp;">&#60;&gt;&#x26;<![CDATA[ <b>&c; ]]]]><![CDATA[> ]]>"\'</a>',
  'comments and instructions':
    '<!-- a --><?b c?><a><!-- d --><?e?><b><?f   g ?>1<!-- h -->2</b></a><?i?><!-- j -->\n',
  'the order of attributes':
    '<a xmlns:z="u:a" xmlns:y="u:b" z:b="1" y:a="2" b="3" a="4" xml:lang="vi" é="5" A="6"/>',
  'letters beyond the first plane': '<a 𐐀="𐐁">Quyết định 𝔘 — ‘’</a>',
  'an empty document': '<a/>',
};
