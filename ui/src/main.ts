import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/ui.css';
import './styles/app.css';
import App from './App.svelte';
import { useHost, type Host } from './host/host';
import { startTheme } from './state/theme.svelte';

// The mode is a constant of the build, so that the other hosts are not in the bundle.
async function chosenHost(): Promise<Host> {
  if (import.meta.env.MODE === 'bridge') return (await import('./host/bridge')).bridge;
  if (import.meta.env.MODE === 'fake') return (await import('./test/fake')).fake();
  return (await import('./host/tauri')).tauri;
}

startTheme();
useHost(await chosenHost());
mount(App, { target: document.getElementById('app') ?? document.body });
