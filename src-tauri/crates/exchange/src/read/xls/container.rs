//! The old container of Office (a file system in a file): the stream of a workbook out of it.
//!
//! Read by hand, in a hundred lines: of the whole format only finding one stream by its name is wanted, and every chain is
//! walked with a hard end, so that a damaged one can neither run for ever nor ask for memory the file does not have.

/// A sector number that ends a chain; larger ones mean "free" and the like.
const LAST: u32 = 0xFFFF_FFFA;

/// Why there is no stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No stream of this name.
    Missing,
    /// The file ends before what it speaks of.
    CutOff,
    /// It contradicts itself.
    Damaged,
}

/// An opened container.
pub(crate) struct Container<'b> {
    bytes: &'b [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini_cutoff: u64,
    directory: Vec<u8>,
    mini_stream: Vec<u8>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

impl<'b> Container<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let head = |at| u32_at(bytes, at).ok_or(Fault::CutOff);
        let power = |at| Ok::<_, Fault>(usize::from(u16_at(bytes, at).ok_or(Fault::CutOff)?));
        let (sector, mini) = (power(30)?, power(32)?);
        if !matches!(sector, 9 | 12) || mini != 6 {
            return Err(Fault::Damaged);
        }
        let mut own = Self {
            bytes,
            sector: 1 << sector,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini_cutoff: u64::from(head(56)?),
            directory: Vec::new(),
            mini_stream: Vec::new(),
        };
        own.fat = own.whole_fat(head(68)?)?;
        own.directory = own.chain(head(48)?)?;
        let mini_fat = own.chain(head(60)?)?;
        own.mini_fat = numbers(&mini_fat);
        let (start, length) = own.entry("Root Entry").ok_or(Fault::Damaged)?;
        own.mini_stream = own.chain(start)?;
        own.mini_stream.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(own)
    }

    /// The content of a stream.
    pub(crate) fn stream(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let (start, length) = self.entry(name).ok_or(Fault::Missing)?;
        let length = usize::try_from(length).map_err(|_| Fault::Damaged)?;
        let mut content = if (length as u64) < self.mini_cutoff { self.mini_chain(start)? } else { self.chain(start)? };
        if content.len() < length {
            return Err(Fault::CutOff);
        }
        content.truncate(length);
        Ok(content)
    }

    /// The table of sectors: its own sectors are listed in the head, then in a chain of lists.
    fn whole_fat(&self, mut list: u32) -> Result<Vec<u32>, Fault> {
        let mut places: Vec<u32> = (0..109).filter_map(|at| u32_at(self.bytes, 76 + at * 4)).collect();
        let most = self.bytes.len() / self.sector + 1;
        let mut walked = 0;
        while list < LAST {
            let mut more = numbers(self.sector(list)?);
            list = more.pop().ok_or(Fault::Damaged)?;
            places.append(&mut more);
            walked += 1;
            if walked > most {
                return Err(Fault::Damaged);
            }
        }
        let mut fat = Vec::new();
        for place in places.into_iter().filter(|place| *place < LAST).take(most) {
            fat.extend(numbers(self.sector(place)?));
        }
        Ok(fat)
    }

    fn sector(&self, number: u32) -> Result<&'b [u8], Fault> {
        let from = (number as usize).checked_add(1).and_then(|at| at.checked_mul(self.sector)).ok_or(Fault::Damaged)?;
        if from >= self.bytes.len() {
            return Err(Fault::CutOff);
        }
        // The last sector may be short.
        Ok(&self.bytes[from..self.bytes.len().min(from + self.sector)])
    }

    fn chain(&self, mut at: u32) -> Result<Vec<u8>, Fault> {
        let mut content = Vec::new();
        while at < LAST {
            content.extend_from_slice(self.sector(at)?);
            if content.len() > self.bytes.len() {
                return Err(Fault::Damaged);
            }
            at = *self.fat.get(at as usize).ok_or(Fault::Damaged)?;
        }
        Ok(content)
    }

    fn mini_chain(&self, mut at: u32) -> Result<Vec<u8>, Fault> {
        let mut content = Vec::new();
        while at < LAST {
            let from = (at as usize).checked_mul(64).ok_or(Fault::Damaged)?;
            let piece = self.mini_stream.get(from..).filter(|rest| !rest.is_empty()).ok_or(Fault::CutOff)?;
            content.extend_from_slice(&piece[..piece.len().min(64)]);
            if content.len() > self.mini_stream.len() + 64 {
                return Err(Fault::Damaged);
            }
            at = *self.mini_fat.get(at as usize).ok_or(Fault::Damaged)?;
        }
        Ok(content)
    }

    /// First sector and length of the stream of this name.
    fn entry(&self, wanted: &str) -> Option<(u32, u64)> {
        self.directory.chunks_exact(128).find_map(|entry| {
            let length = usize::from(u16_at(entry, 64)?).min(64).checked_sub(2)?;
            let units: Vec<u16> =
                entry[..length].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            let name = String::from_utf16_lossy(&units);
            let size = u64::from(u32_at(entry, 120)?);
            (entry[66] != 0 && name.eq_ignore_ascii_case(wanted)).then_some((u32_at(entry, 116)?, size))
        })
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}
