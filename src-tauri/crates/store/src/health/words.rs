//! What the tables are called in a sentence for the secretary.
//!
//! Invariant: every table of the office has a name here, which a test holds against the schema.

/// What one row of a table is, in Vietnamese.
#[must_use]
pub fn row_of(table: &str) -> &str {
    match table {
        "attachment" => "tệp đính kèm",
        "attachment_body" => "nội dung tệp đính kèm",
        "branch" => "chi đoàn",
        "branch_year" => "lớp theo năm học",
        "candidacy" => "hồ sơ trong nguồn",
        "chain_level" => "cấp trong chuỗi cấp ủy",
        "ceremony" => "buổi lễ",
        "ceremony_admittee" => "người của buổi lễ",
        "ceremony_task" => "việc chuẩn bị lễ",
        "change" => "thay đổi của nhật ký",
        "conditions" => "phần điều kiện của người được xét",
        "column_map" => "cách ghép cột",
        "dossier_document" => "giấy tờ trong hồ sơ",
        "guest" => "khách mời",
        "kept" => "điều được ghi nhớ",
        "label_format" => "khổ nhãn",
        "member" => "đoàn viên",
        "membership" => "lần thuộc chi đoàn",
        "office" => "đơn vị",
        "office_user" => "người dùng",
        "operation" => "thao tác của nhật ký",
        "paper_text" => "phần tự ghi của văn bản",
        "paper_variant" => "mẫu in của đơn vị",
        "report" => "báo cáo định kỳ",
        "report_sent" => "báo cáo đã gửi",
        "register_entry" => "số văn bản",
        "paper_choice" => "lựa chọn khi in",
        "word_template" => "mẫu Word",
        "person" => "người",
        "planned_event" => "ngày dự kiến",
        "leaving" => "phần chuyển đi, bàn giao",
        "school_year" => "năm học",
        "setting" => "thiết lập",
        "signer" => "người ký",
        "snooze" => "việc được hoãn",
        "step" => "bước",
        "todo" => "việc tự ghi",
        "unit_name" => "tên đơn vị",
        other => other,
    }
}
