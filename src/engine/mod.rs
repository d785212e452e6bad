//! THE TOWNSHIP: rules only.
