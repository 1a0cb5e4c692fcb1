'use strict';

// Teams' own host configuration, in our words. Sizes, spacing and buttons are those of samples/HostConfig/microsoft-teams-light.json
// and -dark.json in github.com/microsoft/AdaptiveCards. The container colours there date from 2019, and there are none for high
// contrast; those of today's Teams are its Fluent UI themes (teamsLightTheme, teamsDarkTheme and teamsHighContrastTheme of
// @fluentui/tokens), and the tints that the same files in github.com/microsoft/Teams-AdaptiveCards-Mobile give to badges.
const colours = {
  light: {
    text: ['#242424', '#616161'], dark: ['#242424', '#616161'], light: ['#ffffff', '#f5f5f5'],
    accent: '#5b5fc7', good: '#237b4b', warning: '#835c00', attention: '#c4314b',
    grounds: { default: '#ffffff', emphasis: '#f5f5f5', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    line: '#e0e0e0',
  },
  dark: {
    text: ['#ffffff', '#adadad'], dark: ['#201f1f', '#2d2c2c'], light: ['#ffffff', '#d6d6d6'],
    accent: '#aab1fa', good: '#92c353', warning: '#f8d22a', attention: '#e37d80',
    grounds: { default: '#292929', emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25' },
    line: '#525252',
  },
  // Everything is white on black, a state's ground too: what a colour says is said by words or by nothing.
  'high-contrast': {
    text: ['#ffffff', '#ffffff'], dark: ['#ffffff', '#ffffff'], light: ['#ffffff', '#ffffff'],
    accent: '#ffffff', good: '#ffffff', warning: '#ffffff', attention: '#ffffff',
    grounds: { default: '#000000', emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
    line: '#ffffff',
  },
};

const both = ([plain, subtle]) => ({ default: plain, subtle });

function containerStyles(theme) {
  const foregroundColors = {
    default: both(theme.text), dark: both(theme.dark), light: both(theme.light),
    ...Object.fromEntries(['accent', 'good', 'warning', 'attention'].map(name => [name, both([theme[name], theme[name]])])),
  };
  return Object.fromEntries(Object.entries(theme.grounds).map(
    ([name, backgroundColor]) => [name, { backgroundColor, foregroundColors, borderColor: theme.line }]));
}

function hostConfig(name) {
  const theme = colours[name];
  return new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.line },
    containerStyles: containerStyles(theme),
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    adaptiveCard: { allowCustomStyle: false },
    actions: {
      maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'default',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 110 }, value: { wrap: true }, spacing: 16 },
  });
}
