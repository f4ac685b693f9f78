/** Node-RED as the demo wants it: on this machine only, quiet, with the package loaded from its own folder. */
const { join } = require("node:path");

module.exports = {
  uiHost: "127.0.0.1",
  uiPort: Number(process.env.PORT) || 1880,
  nodesDir: [join(__dirname, "..")],
  flowFile: "flows.json",
  flowFilePretty: true,
  // The demo keeps no secrets, so it needs no key to encrypt them with.
  credentialSecret: false,
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: {
    page: { title: "Spikewire" },
    header: { title: "Spikewire" },
    tours: false,
    projects: { enabled: false },
  },
  // What is new here comes first; the palette otherwise appends it after a hundred core nodes.
  paletteCategories: ["spiking", "common", "function", "network", "sequence", "parser", "storage"],
  logging: { console: { level: "info", metrics: false, audit: false } },
};
