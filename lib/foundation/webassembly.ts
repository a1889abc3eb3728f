import { setFlagsFromString } from 'node:v8'

// Raises V8's budget before it optimizes WebAssembly. Prisma compiles queries in WebAssembly, each form of one once.
// With the usual budget (1.8 million in Node 20) V8 optimizes that compiler by then, which costs every new process half
// a second of a core. With some fifty times as much, only a process that goes on compiling pays for it. This affects
// all WebAssembly in the process.
setFlagsFromString('--wasm-tiering-budget=100000000')
