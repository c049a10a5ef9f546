// In CI the property tests draw the same examples every time, so that a change is judged by what it does
// and not by luck; everywhere else they look for new ones, and print the seed of what they find.
import fc from 'fast-check'

if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_260_527 })
