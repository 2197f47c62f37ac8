import '@fontsource-variable/noto-sans-sc';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const place = document.getElementById('root');
if (place) createRoot(place).render(<App />);
