import { validate as isDeployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as isService } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IProbe, IService } from 'kubernetes-models/v1';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

import type { Settings } from '../../../../apps/server/src/settings.ts';
import { read, settingsIn } from './container.ts';
import { CLOSING, CONTROL_PATHS } from './server.ts';
import { unread } from './unread.ts';

const DOCUMENTS = parseAllDocuments(read('kubernetes.yaml'));
const [DEPLOYMENT, SERVICE] = DOCUMENTS.map((document) => document.toJS() as unknown) as [IDeployment, IService];
const { selector, template } = DEPLOYMENT.spec!;
const { metadata, spec: pod } = template;
const [container] = pod!.containers;
const { name, value, valueFrom } = container!.env![0]!;

/** The secret that the file tells to make. */
const SECRET = /^# kubectl create secret generic (?<name>\S+) --from-literal=(?<key>\w+)='(?<value>.+)'$/m.exec(
  read('kubernetes.yaml'),
)!.groups!;

/** What each server does. */
const settings = (): Settings => settingsIn({ [name]: SECRET['value'] });

const probes = [container!.startupProbe, container!.livenessProbe, container!.readinessProbe] as readonly IProbe[];

/** The number of a port of the container, which may be given by its name. */
const numberOf = (port: number | string | undefined): number | undefined =>
  typeof port === 'string' ? container!.ports!.find((each) => each.name === port)?.containerPort : port;

/** The errors of a schema, and the members that it does not have, which Kubernetes would refuse. */
function wrong(keeps: ((data: unknown) => boolean) & { errors?: unknown }, object: object): readonly unknown[] {
  const strange = unread(object, keeps);
  return keeps(object) ? strange : [keeps.errors];
}

test('kubernetes.yaml keeps the schemas of Kubernetes', () => {
  expect(DOCUMENTS).toHaveLength(2);
  expect(wrong(isDeployment, DEPLOYMENT)).toStrictEqual([]);
  expect(wrong(isService, SERVICE)).toStrictEqual([]);
  expect(wrong(isService, { ...SERVICE, spec: { ports: 'http' } })).toMatchObject([[{ instancePath: '/spec/ports' }]]);
  expect(wrong(isService, { ...SERVICE, spec: { port: 80 } })).toStrictEqual(['/spec/port']);
});

test('the service is that of the pods', () => {
  expect(selector.matchLabels).toStrictEqual(metadata!.labels);
  expect(SERVICE.spec!.selector).toStrictEqual(metadata!.labels);
});

test('whoever asks a server asks the port that it listens on', () => {
  expect(container!.ports).toStrictEqual([{ name: 'http', containerPort: settings().port }]);
  const asked = [...SERVICE.spec!.ports!.map((port) => port.targetPort), ...probes.map((probe) => probe.httpGet!.port)];
  expect(asked.map(numberOf)).toStrictEqual(Array(4).fill(settings().port));
  expect(metadata!.annotations).toHaveProperty(['prometheus.io/port'], String(settings().port));
});

test('whoever asks a server asks for what it has', () => {
  const paths = [metadata!.annotations!['prometheus.io/path'], ...probes.map((probe) => probe.httpGet!.path)];
  expect(paths).toStrictEqual(['/_fake/metrics', '/_fake/health', '/_fake/health', '/_fake/ready']);
  expect(CONTROL_PATHS).toStrictEqual(expect.arrayContaining(paths));
});

test('the servers share the database of the secret', () => {
  expect(container!.env).toHaveLength(1);
  expect({ value, valueFrom }).toStrictEqual({
    value: undefined,
    valueFrom: { secretKeyRef: { name: SECRET['name'], key: SECRET['key'] } },
  });
  expect(settings().store).toStrictEqual({ kind: 'postgres', url: SECRET['value'] });
});

test('a server that puts its seeds in is given minutes', () => {
  const { periodSeconds, failureThreshold } = container!.startupProbe!;
  expect(periodSeconds! * failureThreshold!).toBeGreaterThanOrEqual(300);
});

test('a server is killed no sooner than it may need to end', () => {
  const { seconds } = container!.lifecycle!.preStop!.sleep!;
  expect(seconds).toBeGreaterThan(0);
  expect(pod!.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(seconds + settings().drain + CLOSING);
});
