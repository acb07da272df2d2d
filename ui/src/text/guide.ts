// Words around the guide; its pages are in `guide/pages`.

export const words = {
  title: 'Hướng dẫn',
  search: 'Tìm trong hướng dẫn',
  searchHow: 'Tìm, gõ không dấu',
  contents: 'Mục lục hướng dẫn',
  found: 'Kết quả tìm',
  none: 'Không tìm thấy. Thử gõ ít chữ hơn.',
} as const;
