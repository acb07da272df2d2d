//! The rules of the house, held by reading files. A failure says where the code should go.
