// Stands for `qs` in the browser. InstantSearch's history imports it for its
// own form of addresses, which ours replaces: 17 kB that nothing calls.
export default {};
