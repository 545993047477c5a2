/** Several sheets in one place, one of them on top. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import s from './tabs.module.css';

export interface TabSheet {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabSheet[];
  selected?: string;
  onSelect?: (id: string) => void;
}

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={s.tabs}
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className={s.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={s.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={s.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={s.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
