import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda';
import { snippetsOf } from '@org/layers-client';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CopyButton } from '../parts/copy-button.tsx';

/** How the version is used, ready to paste. */
export function Snippets(props: { readonly version: GetLayerVersionCommandOutput; readonly region: string }) {
  const { version, region } = props;
  const [runtime] = version.CompatibleRuntimes ?? [];
  const [architecture] = version.CompatibleArchitectures ?? [];
  const snippets = snippetsOf({
    arn: version.LayerVersionArn ?? '',
    region,
    ...(runtime !== undefined && { runtime }),
    ...(architecture !== undefined && { architecture }),
  });
  return (
    <section aria-labelledby="snippets">
      <h2 id="snippets">How it is used</h2>
      <Tabs className="tabs">
        <TabList aria-label="How it is used" className="tab-list">
          {snippets.map(({ title }) => (
            <Tab key={title} id={title} className="tab">
              {title}
            </Tab>
          ))}
        </TabList>
        {snippets.map(({ title, text }) => (
          <TabPanel key={title} id={title} className="tab-panel">
            <pre tabIndex={0}>{text}</pre>
            <CopyButton text={text} what={`the snippet for ${title}`} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
