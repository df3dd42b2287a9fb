import { expect, test } from 'vitest';
import { parseXml } from './parse-xml.ts';

test('reads past comments and processing instructions, wherever they stand', () => {
  const text = '<?x?><a><?pi x?>1<b/><!-- c --><?pi y?><c>2<?pi?>3</c><![CDATA[4]]></a><?z?>';
  expect(parseXml(Buffer.from(text))).toEqual({
    name: 'a',
    namespace: '',
    text: '14',
    children: [
      { name: 'b', namespace: '', text: '', children: [] },
      { name: 'c', namespace: '', text: '23', children: [] },
    ],
  });
});
