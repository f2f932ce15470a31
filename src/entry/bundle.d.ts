/** A file that wrangler bundles as text (`rules` in wrangler.toml). */
declare module '*.bundle' {
  const text: string;
  export default text;
}
