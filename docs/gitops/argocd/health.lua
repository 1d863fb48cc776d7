-- Health of a TradingAccount for Argo CD. Conditions decide, never texts: a new message cannot turn an account Unknown.
local function condition(name)
  for _, one in ipairs((obj.status or {}).conditions or {}) do
    if one.type == name then
      return one
    end
  end
end

local function is_true(name)
  local found = condition(name)
  return found ~= nil and found.status == "True"
end

local function said(name, otherwise)
  local found = condition(name)
  if found ~= nil and found.message ~= nil and found.message ~= "" then
    return found.message
  end
  return otherwise
end

local observed = (obj.status or {}).observedGeneration
if observed == nil or observed ~= obj.metadata.generation then
  return { status = "Progressing", message = "the operator has not looked at this version yet" }
end
if is_true("Stalled") then
  return { status = "Degraded", message = said("Stalled", "the account cannot be carried out as written") }
end
if is_true("Suspended") then
  return { status = "Suspended", message = said("Suspended", "suspended") }
end
if is_true("Degraded") then
  return { status = "Degraded", message = said("Degraded", "degraded") }
end
if is_true("Ready") then
  return { status = "Healthy", message = said("Ready", "ready") }
end
return { status = "Progressing", message = said("Reconciling", said("Ready", "not ready yet")) }
