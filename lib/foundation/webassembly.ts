import { setFlagsFromString } from 'node:v8'

// Prisma compiles each query once, in WebAssembly. To optimize that as well costs a new process half a second of a core,
// more than a command has to do, and later nothing is compiled any more. Set before anything is compiled.
setFlagsFromString('--wasm-tiering-budget=100000000')
