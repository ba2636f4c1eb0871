import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda';
import type { ReactNode } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { formatSize, formatTime } from '../parts/format.ts';
import { Runtimes } from '../parts/runtimes.tsx';
import { SupportSource } from '../parts/support-source.tsx';
import '../parts/members.css';

/** All that AWS says of a version. */
export function Members({ version }: { readonly version: GetLayerVersionCommandOutput }) {
  const { LayerArn, LayerVersionArn = '', Description, CreatedDate, LicenseInfo, Content = {} } = version;
  const { CodeSize, CodeSha256, SigningProfileVersionArn, SigningJobArn, ResolvedS3Object } = Content;
  const members: readonly (readonly [string, ReactNode])[] = [
    ['Description', Description],
    [
      'Version ARN',
      <>
        <code>{LayerVersionArn}</code> <CopyButton text={LayerVersionArn} what="the version's ARN" shortcut="c" />
      </>,
    ],
    ['Layer ARN', <code>{LayerArn}</code>],
    ['Created', formatTime(CreatedDate)],
    [
      'Runtimes',
      <>
        <Runtimes names={version.CompatibleRuntimes} /> <SupportSource />
      </>,
    ],
    ['Architectures', version.CompatibleArchitectures?.join(', ') ?? <span className="faint">any</span>],
    ['Licence', LicenseInfo],
    ['Size', CodeSize !== undefined && formatSize(CodeSize)],
    ['SHA-256', CodeSha256 && <code>{CodeSha256}</code>],
    ['Signing profile', SigningProfileVersionArn && <code>{SigningProfileVersionArn}</code>],
    ['Signing job', SigningJobArn && <code>{SigningJobArn}</code>],
    ['From S3', ResolvedS3Object && <code>{JSON.stringify(ResolvedS3Object)}</code>],
  ];
  return (
    <section aria-labelledby="members">
      <h2 id="members">What AWS says of it</h2>
      <dl className="members">
        {members
          .filter(([, value]) => value !== undefined && value !== '' && value !== false)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
