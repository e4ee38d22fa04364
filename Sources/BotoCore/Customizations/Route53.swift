import AWSProtocols
import ServiceModel

/// Route 53 gives ids with a path before them, and takes them without.
enum Route53 {
  private static let shapes: Set = ["ResourceId", "DelegationSetId", "ChangeId"]

  static let hooks: [Hook] = [
    Hook(.beforeParameterBuild, services: ["route-53"], named: "fix_route53_ids") { call in
      guard let input = call.operation.input else { return }
      for member in input.members where shapes.contains(member.shapeName.string) {
        let name = member.memberName.string
        guard let id = String(call.parameters[name]) else { continue }
        let last = id.split(separator: "/", omittingEmptySubsequences: false).last
        call.parameters[name] = .string(String(last ?? ""))
      }
    }
  ]
}
