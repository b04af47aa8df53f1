#!/usr/bin/env node
import {processEnvironment} from './environment.ts'
import {run} from './run.ts'

process.exitCode = await run(process.argv.slice(2), processEnvironment())
