// Writes the text forms of the main sample beside it: npx tsx tests/sample/write-sample-texts.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAIN_SAMPLE, readSample, SAMPLE_FOLDER } from './sample-files'
import { hardWrappedText, joinedText } from './sample-texts'

const sample = readSample(MAIN_SAMPLE)
writeFileSync(join(SAMPLE_FOLDER, 'sample-reply.txt'), joinedText(sample))
writeFileSync(join(SAMPLE_FOLDER, 'sample-reply.pdf.txt'), hardWrappedText(sample))
