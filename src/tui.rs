//! The screens: events in, effects out, one draw.
