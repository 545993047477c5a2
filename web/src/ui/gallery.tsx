/** Every piece of the kit on one page, to look at while it is made. Not part of the product: only `gallery.html` loads it. */
import '@fontsource-variable/inter';
import '../shell/language.ts';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as ui from './index.ts';
import './gallery.css';
import { Buttons, Choices, Colours, Fields } from './gallery-controls.tsx';
import { Empties, Notices, Overlays, Reading, Tables, Writing } from './gallery-places.tsx';
import { Bars, Marks, Peoples, Rail, Week } from './gallery-work.tsx';

const asked = new URLSearchParams(location.search);
document.documentElement.dataset.theme = asked.get('theme') ?? 'light';
if (asked.has('hue')) document.documentElement.style.setProperty('--brand-h', asked.get('hue'));

function Gallery() {
  const [theme, setTheme] = useState(document.documentElement.dataset.theme ?? 'light');
  const put = (next: string) => {
    document.documentElement.dataset.theme = next;
    setTheme(next);
  };
  return (
    <main className="gallery">
      <header>
        <h1>The kit</h1>
        <ui.Segments
          label="Theme"
          value={theme}
          choices={[
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
          onChange={put}
        />
      </header>
      <div className="gallery-grid">
        <Buttons />
        <Colours />
        <Rail />
        <Fields />
        <Choices />
        <Peoples />
        <Marks />
        <Bars />
        <Week />
        <Overlays />
        <Notices />
        <Tables />
        <Empties />
        <Writing />
        <Reading />
      </div>
      <ui.PickerHost />
      <ui.ToastRegion>
        <ui.Toast action={{ label: 'Undo', keys: 'Z', onPress: () => {} }} onClose={() => {}}>
          WEB-11 moved to In review
        </ui.Toast>
      </ui.ToastRegion>
    </main>
  );
}

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
