//! The checks of a call's parameters, with the errors of the typed way.

use super::{Json, form};
use crate::{
    api::GIVEN,
    client::{files, prepare::out_of_range},
    endpoint::{Field, Form, Kind},
    error::{BuildError, Problem},
    model::{File, wire::text_length},
};

/// Holds parameters, an object of JSON, against the call of that name, as
/// [`Row::prepare`](crate::endpoint::Row::prepare) does, with the same errors; nothing is laid out. What is nested and has a
/// type of its own is taken whole.
///
/// ```
/// use zalo_oa_core::plain::{Json, check};
///
/// let params = |text: &str| Json::read(text.as_bytes()).unwrap();
/// assert!(check("users.list", params(r#"{"offset": 0, "count": 50}"#), &[]).is_ok());
/// let error = check("users.list", params(r#"{"offset": 0, "count": 51}"#), &[]).unwrap_err();
/// assert_eq!(error.to_string(), "`users.list` was not sent: `count` is 51, allowed are 1 to 50");
/// ```
///
/// # Errors
/// Names the parameter that is missing, unknown or out of range.
pub fn check(call: &str, params: Json, files: &[(String, File)]) -> Result<(), BuildError> {
    match GIVEN.iter().copied().flatten().find(|(name, _)| *name == call) {
        Some((_, fields)) => hold(call, fields, params, files),
        None => Err(BuildError::new(call, Problem::UnknownCall)),
    }
}

fn hold(
    call: &str,
    fields: &'static [Field],
    params: Json,
    files: &[(String, File)],
) -> Result<(), BuildError> {
    let refuse = |what: String| BuildError::field(call, what);
    let mut given = match params {
        Json::Null => Vec::new(),
        Json::Object(given) => given,
        _ => return Err(refuse("parameters are given by name, as an object".to_owned())),
    };
    for (name, _) in files {
        if !fields.iter().any(|field| field.name == name && matches!(field.kind, Kind::File(_))) {
            return Err(refuse(["it takes no file `", name, "`"].concat()));
        }
        if given.iter().any(|(known, _)| known == name) {
            return Err(refuse(["`", name, "` is given twice"].concat()));
        }
        given.push((name.clone(), Json::Null));
    }
    // In the order of the alphabet, in which the typed way meets them.
    let mut sizes: Vec<Option<Option<i64>>> = vec![None; fields.len()];
    while let Some(at) = (0..given.len()).min_by_key(|at| given.get(*at).map(|(name, _)| name)) {
        let (name, value) = given.swap_remove(at);
        let place = fields.iter().position(|field| field.name == name);
        let Some((field, size)) = place.and_then(|at| Some((fields.get(at)?, sizes.get_mut(at)?)))
        else {
            return Err(refuse(unknown(fields, &name)));
        };
        if field.required || !value.absent() {
            *size = Some(strict(call, &field.kind, field, value, &name)?);
        }
    }
    let missing = fields.iter().zip(&sizes).find(|(field, size)| field.required && size.is_none());
    if let Some((field, _)) = missing {
        return Err(refuse(["missing field `", field.name, "`"].concat()));
    }
    let nothing = File::bytes(bytes::Bytes::new());
    let mut found = Vec::new();
    for (field, size) in fields.iter().zip(sizes) {
        let Some(mut size) = size else { continue };
        if matches!(field.kind, Kind::File(_)) {
            let file = files.iter().find(|(name, _)| name == field.name);
            let file = file.map_or(&nothing, |(_, file)| file);
            size = file.content().and_then(|bytes| i64::try_from(bytes.len()).ok());
            found.push((field, file));
        }
        out_of_range(call, field, size)?;
    }
    files::check(call, &found)
}

/// As the reader of the typed request says it.
fn unknown(fields: &[Field], name: &str) -> String {
    let names: Vec<String> = fields.iter().map(|field| ["`", field.name, "`"].concat()).collect();
    let expected = match names.as_slice() {
        [] => "there are no fields".to_owned(),
        [one] => ["expected ", one].concat(),
        [one, other] => ["expected ", one, " or ", other].concat(),
        many => ["expected one of ", &many.join(", ")].concat(),
    };
    ["`", name, "`: unknown field `", name, "`, ", &expected].concat()
}

/// The size of a value that fits, or what is wrong with it and where.
fn strict(
    call: &str,
    kind: &Kind,
    field: &Field,
    value: Json,
    path: &str,
) -> Result<Option<i64>, BuildError> {
    let refuse = |what: &str| BuildError::field(call, ["`", path, "`: ", what].concat());
    match (kind, value) {
        (Kind::List(inner), Json::List(items)) => {
            let size = i64::try_from(items.len()).ok();
            for (at, item) in items.into_iter().enumerate() {
                strict(
                    call,
                    inner,
                    field,
                    item,
                    &[path, "[", &(at as u64).to_string(), "]"].concat(),
                )?;
            }
            Ok(size)
        }
        (Kind::List(_), Json::Null) => Ok(Some(0)),
        (Kind::List(_), _) => Err(refuse("expected a list")),
        (kind, value) => {
            let value = form::read(field.form, value).map_err(|what| refuse(&what))?;
            if field.form == Form::Any && matches!(kind, Kind::Personal) {
                // Its type puts it in another form before it is measured.
                return Ok(value.absent().then_some(0));
            }
            Ok(match (kind, &value) {
                (Kind::Integer | Kind::Time, Json::Number(digits)) => {
                    form::decimal(digits).flatten().and_then(form::Whole::signed)
                }
                (Kind::Text | Kind::Personal | Kind::Secret, Json::Text(text)) => {
                    Some(text_length(text))
                }
                _ => None,
            })
        }
    }
}
