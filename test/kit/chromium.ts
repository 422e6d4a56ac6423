// A browser without a desktop: the machine's own Chromium where there is one, else the build that npm carries.

import { type Browser, chromium } from 'playwright-core';
import { findProgram, Unavailable } from './cache.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium; throws `Unavailable` where none can be had. */
export async function startChromium(): Promise<Browser> {
  const installed =
    process.env.CHROMIUM_PATH || ['chromium', 'chromium-browser', 'google-chrome'].map((name) => findProgram(name)).find(Boolean);
  if (installed) return await chromium.launch({ executablePath: installed, args: quiet });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Unavailable('no Chromium on the PATH, and the one from npm is for Linux on x64 (set CHROMIUM_PATH)');
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return await chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, '--no-sandbox'] });
}
