/** Ranges of IPv4 that no public server has: IANA's special-purpose registry, multicast and reserved ones. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/**
 * Likewise inside 2000::/3, the only public part of IPv6: protocol assignments (Teredo among them), documentation, and
 * 6to4, whose addresses hold one of IPv4. Mapped, NAT64, link-local and unique local addresses are outside of it.
 */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001:0:0:0:0:0:0:0', 23],
  ['2001:db8:0:0:0:0:0:0', 32],
  ['2002:0:0:0:0:0:0:0', 16],
  ['3fff:0:0:0:0:0:0:0', 20],
];

const bitsV4 = (address: string): string =>
  address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');

/** Of an address as URLs write it: in hexadecimal groups, the longest run of zeros left out. */
const bitsV6 = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => parseInt(group, 16).toString(2).padStart(16, '0')).join('');
};

const isIn = (bits: string, ranges: typeof SPECIAL_V4, bitsOf: (address: string) => string): boolean =>
  ranges.some(([first, length]) => bits.startsWith(bitsOf(first).slice(0, length)));

/** The name or address that a URL would have as its host, without brackets; null for what can't be one. */
const asHost = (address: string): string | null => {
  const written = address.includes(':') ? `[${address.replace(/%.*$/, '')}]` : address;
  return URL.parse(`http://${written}/`)?.hostname.replace(/^\[|\]$/g, '') ?? null;
};

/** Whether a host is written as an address rather than a name, in any of the notations that URLs take. */
export const isAddress = (host: string): boolean => {
  const name = asHost(host.replace(/^\[|\]$/g, ''));
  return name !== null && (name.includes(':') || /^\d+(\.\d+){3}$/.test(name));
};

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local, shared, multicast, reserved and
 * documentation ranges are not, and neither are IPv6 addresses that stand for one of IPv4; nor is what is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  const host = asHost(address.replace(/^\[|\]$/g, ''));
  if (host === null || !isAddress(host)) return false;
  if (!host.includes(':')) return !isIn(bitsV4(host), SPECIAL_V4, bitsV4);
  const bits = bitsV6(host);
  return bits.startsWith('001') && !isIn(bits, SPECIAL_V6, bitsV6);
};
