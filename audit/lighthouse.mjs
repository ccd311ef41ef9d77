// Lighthouse for phones, in one browser: an address a line comes in, a JSON object a line goes out.
//   node lighthouse.mjs PATH_OF_CHROMIUM FLAG...
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse, { defaultConfig } from "lighthouse";

const [chromePath, ...chromeFlags] = process.argv.slice(2);
// Nothing but this machine can be asked for anything, so a page that tries shows it.
chromeFlags.push("--headless=new", "--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1");
const audits = Object.values(defaultConfig.categories).flatMap(({ auditRefs }) => auditRefs);
const onlyAudits = audits.filter(({ weight }) => weight).map(({ id }) => id); // the others do not count
onlyAudits.push("network-requests"); // but for this one, which lists what came
const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });

for await (const address of createInterface({ input: process.stdin })) {
  const { lhr } = await lighthouse(address, { port: chrome.port, onlyAudits, logLevel: "silent" });
  const score = (category) => Math.round(100 * lhr.categories[category].score);
  // A page that paints nothing in time has no values: `error` says so.
  const value = (audit, digits = 0) => +(lhr.audits[audit].numericValue ?? 1e6).toFixed(digits);
  const fails = ({ id }) => lhr.audits[id].score !== null && lhr.audits[id].score < 1;
  const { performance, ...others } = lhr.categories;
  const first = (id) => lhr.audits[id].details?.items?.[0];
  const came = lhr.audits["network-requests"].details?.items ?? [];
  const lost = Object.values(others).flatMap(({ auditRefs }) => auditRefs.filter(fails));
  console.log(JSON.stringify({
    performance: score("performance"), accessibility: score("accessibility"),
    practices: score("best-practices"), seo: score("seo"),
    lcp: value("largest-contentful-paint"), tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift", 3), requests: new Set(came.map(({ url }) => url)).size,
    kb: Math.round(came.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000), machine: Math.round(lhr.environment.benchmarkIndex),
    lost: lost.map(({ id }) => `${id} ${first(id)?.node?.snippet ?? ""}`), error: lhr.runtimeError?.message ?? "",
  }));
}
await chrome.kill();
