import path from 'node:path'

/** Builds the bare framework like the product. @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  reactCompiler: true,
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: path.join(import.meta.dirname, '..', '..', '..') },
}
