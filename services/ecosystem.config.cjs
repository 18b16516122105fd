// What pm2 runs for the services of the plans: a process for each environment, all of them on one machine. The probes
// of environments/pipeline.yaml ask the same ports, and prometheus.yml scrapes them.
const PORTS = {
  'elevenlabs-agent': { development: 4110, staging: 4120, production: 4130 },
  'calling-platform': { development: 4111, staging: 4121, production: 4131 },
  'workflow-api': { development: 4112, staging: 4122, production: 4132 },
};

const apps = Object.entries(PORTS).flatMap(([service, ports]) =>
  Object.entries(ports).map(([environment, port]) => ({
    name: `${environment}-${service}`,
    script: `${__dirname}/${service}.cjs`,
    env: { PORT: port },
  })),
);

module.exports = { apps };
