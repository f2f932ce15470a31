import fs from 'node:fs';
import path from 'node:path';
import { openNetwork, type OpenNetwork, type StoredNetwork } from '../../src/answer/reading/network/open-network.ts';

/** The network that fit.py left in a folder of what it fitted on the questions of one half of the articles. */
export const readHalfNetwork = (folder: string, side: 'a' | 'b'): OpenNetwork =>
  openNetwork(JSON.parse(fs.readFileSync(path.join(folder, `network-${side}.json`), 'utf8')) as StoredNetwork);
