import { AssayError } from '../../domain/errors.ts';
import { isAddress, isPublicAddress } from '../../domain/public-address.ts';

/** Which addresses may be fetched. */
export type AddressRules = {
  /** The address as a URL; throws `forbidden-address`. */
  check: (address: string | URL, base?: URL) => URL;
  /** Whether the host is one of our own that may be reached wherever it is, over http too. */
  isNamed: (url: URL) => boolean;
};

const HINT = 'Only https addresses of the public internet are fetched; ASSAY_FETCH_HOSTS names others that may be.';

/** Names that are of this computer or this network, whoever is asked. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|corp|home)\.?$/i;

const LONGEST_ADDRESS = 2_000;

/** Says of an address only what its sender knew: where names and redirects lead is not told. */
export const forbidden = (url: URL | string): AssayError => {
  // A password in the address would reach logs and other readers.
  const shown = (typeof url === 'string' ? url : url.href).replace(/\/\/[^/?#]*@/, '//');
  return new AssayError('forbidden-address', `${JSON.stringify(shown.slice(0, 200))} may not be fetched.`, {
    hint: HINT,
  });
};

/** @param named hosts, with a port where it is not the usual one, that are exempt from the rules. */
export const addressRules = (named: readonly string[]): AddressRules => {
  const exempt = new Set(named.map((host) => host.toLowerCase()));
  const isNamed = (url: URL): boolean => exempt.has(url.host);
  return {
    isNamed,
    check: (address, base) => {
      const url = URL.parse(String(address).trim(), base?.href);
      if (url === null || url.href.length > LONGEST_ADDRESS || url.username !== '' || url.password !== '')
        throw forbidden(String(address));
      if (isNamed(url) && /^https?:$/.test(url.protocol)) return url;
      const host = url.hostname;
      if (url.protocol !== 'https:' || !/[.:]/.test(host) || LOCAL_NAME.test(host)) throw forbidden(url);
      if (isAddress(host) && !isPublicAddress(host)) throw forbidden(url);
      return url;
    },
  };
};
