import { registerHooks } from 'node:module';

// Preloaded, it makes this process one in which the native index was never compiled.
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'hnswlib-node') throw new Error("Cannot find module 'hnswlib-node'");
    return next(specifier, context);
  },
});
