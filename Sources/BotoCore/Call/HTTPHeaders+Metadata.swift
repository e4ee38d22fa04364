import AWSProtocols
import ServiceModel
import WireFormats

extension HTTPHeaders {
  /// The fields as `ResponseMetadata` holds them: names in small letters, repeats joined.
  var lowercased: Structure {
    var structure = Structure()
    structure.reserveCapacity(fields.count)
    for field in fields {
      let name = field.name.lowercased()
      if case .string(let earlier)? = structure[name] {
        structure[name] = .string(earlier + ", " + field.value)
      } else {
        structure[name] = .string(field.value)
      }
    }
    return structure
  }
}
