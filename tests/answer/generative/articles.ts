/** Two short articles to ask about. */
export const ARTICLES = {
  'bridge.md': `---
title: The bridge at Larnholt
publishedAt: 2024-02-01
---
The Larnholt bridge was opened by Queen Edda in 1932. The Larnholt bridge is 1,240 metres long and carries two railway tracks.

Maren Voss charted the bay in 1897, and Tobias Lund named it after her.
`,
  'port.md': `---
title: Ports of the north
---
The port of Osterby handled 4.5 million tonnes of cargo in 2021. Kallvik overtook Osterby in 2023.

The harbour master of Osterby is Jonas Brekke.
`,
};
