//! What an OA writes down about people: what it calls them, its own id for them, what they shared, and the values of the
//! fields that it has made up.

use serde_json::{Map, Value, json};

use super::{People, PersonNumber};

/// About one person.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) alias: Option<String>,
    pub(super) external_id: Option<String>,
    /// The fields of the system that the custom information has.
    system: Map<String, Value>,
    custom: Map<String, Value>,
}

impl People {
    pub(in crate::emulator) fn set_alias(&mut self, number: PersonNumber, alias: &str) {
        self.edits.entry(number).or_default().notes.alias = Some(alias.to_owned());
    }

    /// `false` when somebody else has it: it is never taken from them.
    pub(in crate::emulator) fn set_external_id(&mut self, number: PersonNumber, id: &str) -> bool {
        let taken = !id.is_empty()
            && self.edits.iter().any(|(other, edit)| {
                *other != number && edit.notes.external_id.as_deref() == Some(id)
            });
        if !taken {
            self.edits.entry(number).or_default().notes.external_id = Some(id.to_owned());
        }
        !taken
    }

    pub(in crate::emulator) fn set_shared_info(&mut self, number: PersonNumber, info: Value) {
        self.edits.entry(number).or_default().shared_info = Some(info);
    }

    /// Writes over what is given of the custom information.
    pub(in crate::emulator) fn set_custom_info(
        &mut self,
        number: PersonNumber,
        system: Map<String, Value>,
        custom: Map<String, Value>,
    ) {
        let notes = &mut self.edits.entry(number).or_default().notes;
        notes.system.extend(system);
        notes.custom.extend(custom);
    }

    /// The custom information as it is shown.
    pub(in crate::emulator) fn custom_info(&self, number: PersonNumber) -> Map<String, Value> {
        let Some(Notes { external_id, system, custom, .. }) =
            self.edits.get(&number).map(|edit| &edit.notes)
        else {
            return Map::new();
        };
        let mut info = system.clone();
        info.insert("user_external_id".to_owned(), json!(external_id.as_deref().unwrap_or("")));
        info.insert("dynamic_param".to_owned(), json!(""));
        info.insert("custom_info".to_owned(), Value::Object(custom.clone()));
        info
    }

    /// A field is gone, and with it everybody's value.
    pub(in crate::emulator) fn drop_custom_field(&mut self, key: &str) {
        for edit in self.edits.values_mut() {
            edit.notes.custom.remove(key);
        }
    }

    /// Deletes everything that the OA wrote down about somebody.
    pub(in crate::emulator) fn forget(&mut self, number: PersonNumber) {
        let edit = self.edits.entry(number).or_default();
        edit.shared_info = Some(Value::Null);
        edit.notes = Notes { alias: Some(String::new()), ..Notes::default() };
    }
}
